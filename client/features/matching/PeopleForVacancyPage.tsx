import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { PeopleForVacancyDocument } from "../../../schema/generated/specialists";
import { count } from "../../lib/words";
import { EmptyState, Loaded, LoadMore, NotThere, Page } from "../../ui";
import { StaffMatch } from "./StaffMatch";

const PAGE = 20;
const APPROACH: Record<string, string> = { none: "do not approach employers", anonymous: "approach without a name", named: "approach by name" };

/** Whom to talk to about a role: people of the caseload who look for work, with why. Never for an employer. */
export function PeopleForVacancyPage() {
  const { id = "" } = useParams();
  const [first, setFirst] = useState(PAGE);
  const found = useQuery(PeopleForVacancyDocument, { variables: { vacancyId: id, first }, fetchPolicy: "cache-and-network" });
  return (
    <Loaded result={found} what="the people">
      {({ peopleForVacancy: people }) => !people ? <NotThere what="role" to="/staff/roles" back="Roles" /> : (
        <Page
          title="Whom to talk to about a role"
          heading={`Whom to talk to: ${people.title}`}
          lead={<>{people.employerName}. From what each person said they want. {people.leftOut > 0 && `${count(people.leftOut, "person", "people")} left out by a “never”.`}</>}
          back={{ to: `/staff/roles/${id}`, label: people.title }}
          columns="full"
        >
          {people.people.length === 0 && <EmptyState title="Nobody to talk to yet."><p>No one in your caseload who looks for work has said what they want, or a “never” leaves them out.</p></EmptyState>}
          {people.people.map(({ clientId, displayName, approach, match }) => (
            <StaffMatch key={clientId} role={match} clientId={clientId} heading={`${displayName}: ${APPROACH[approach] ?? approach}`} to={`/staff/clients/${clientId}`} />
          ))}
          {people.people.length === first && <LoadMore shown={people.people.length} what="people" onMore={() => setFirst(first + PAGE)} busy={found.loading} />}
        </Page>
      )}
    </Loaded>
  );
}
