import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { IntroductionProspectDocument, type IntroductionProspectQuery, PrepareIntroductionDocument } from "../../../schema/generated/specialists";
import { recordDate } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Button, EmptyState, ErrorSummary, Form, LinkButton, Loaded, NotThere, Notice, Page, RuledList } from "../../ui";

type Prospect = NonNullable<IntroductionProspectQuery["introductionProspect"]>;
const APPROACH: Record<string, string> = { none: "Nobody may be approached", anonymous: "Without their name", named: "By name, with consent for each employer" };

/** Puts a client forward for one role: what stands in the way, or one button. */
export function PrepareIntroductionPage() {
  const { id = "" } = useParams();
  const [search] = useSearchParams();
  const vacancyId = search.get("vacancy") ?? "";
  const found = useQuery(IntroductionProspectDocument, { variables: { clientId: id, vacancyId }, skip: vacancyId === "", fetchPolicy: "network-only" });
  const back = { to: `/staff/clients/${id}/matches`, label: "Roles for them" };
  if (vacancyId === "") {
    return (
      <Page title="Prepare an introduction" back={back} columns="full">
        <EmptyState title="Choose a role first."><p>An introduction begins from a role that the client wants.</p><LinkButton to={back.to} kind="secondary">Roles for them</LinkButton></EmptyState>
      </Page>
    );
  }
  return (
    <Loaded result={found} what="the role">
      {({ introductionProspect: prospect }) => prospect === null || prospect === undefined ? <NotThere what="client or role" to="/staff/clients" back="Clients" /> : (
        <Page title="Prepare an introduction" heading={`Introduce ${prospect.clientName} to ${prospect.employerName}`} caption={prospect.vacancyTitle} back={back} columns="full">
          <RuledList
            dense
            rows={[
              { key: "May we approach employers", value: APPROACH[prospect.approach] ?? prospect.approach },
              { key: "Their yes to this employer", value: prospect.consentUntil ? `Given, until ${recordDate(prospect.consentUntil)}` : "Not yet. It is asked after this step; the employer learns nothing before." },
            ]}
          />
          {prospect.problem ? <InTheWay prospect={prospect} /> : <Prepare prospect={prospect} />}
        </Page>
      )}
    </Loaded>
  );
}

const InTheWay = ({ prospect }: { prospect: Prospect }) => (
  <>
    <Notice kind="info" title="Not possible now"><p>{prospect.problem}</p></Notice>
    {prospect.introductionId ? <p><Link to={`/staff/introductions/${prospect.introductionId}`}>Open the introduction</Link></p> : <p><Link to={`/staff/clients/${prospect.clientId}`}>Open {prospect.clientName}’s page</Link></p>}
  </>
);

function Prepare({ prospect }: { prospect: Prospect }) {
  const navigate = useNavigate();
  const [prepare] = useMutation(PrepareIntroductionDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [idempotencyKey, renew] = useIdempotencyKey();
  return (
    <Form
      onSubmit={async () => {
        const { data } = await prepare({ variables: { input: { clientId: prospect.clientId, vacancyId: prospect.vacancyId, idempotencyKey } } });
        setErrors(data?.prepareIntroduction.userErrors ?? []);
        if (!data?.prepareIntroduction.introduction) return;
        renew();
        await navigate(`/staff/introductions/${data.prepareIntroduction.introduction.id}`);
      }}
    >
      <ErrorSummary errors={errors} title="The introduction was not prepared" />
      <p className="al-mt">{prospect.clientName} sees that you prepared it. {prospect.employerName} sees nothing yet.</p>
      <Button>Prepare the introduction</Button>
    </Form>
  );
}
