import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { EmployerToEditDocument, SetOffersDocument } from "../../../schema/generated/specialists";
import { Loaded, NotThere, Page } from "../../ui";
import { OffersForm } from "./OffersForm";

/** What an employer already offers, ticked by staff as they hear it. */
export function EmployerOffersPage() {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const found = useQuery(EmployerToEditDocument, { variables: { id } });
  const [setOffers] = useMutation(SetOffersDocument);
  const to = `/staff/employers/${id}`;
  return (
    <Loaded result={found} what="the employer">
      {({ employer }) => !employer ? <NotThere what="employer" to="/staff/employers" back="Employers" /> : (
        <Page title="What an employer offers" heading={`What ${employer.name} offers`} headingSize="l" lead="Tick what everybody there can have without asking." back={{ to, label: employer.name }}>
          <OffersForm
            offers={employer.offers}
            save={async (adjustments) => {
              const { userErrors } = (await setOffers({ variables: { input: { id, adjustments } } })).data!.setOffers;
              if (userErrors.length === 0) await navigate(to);
              return userErrors;
            }}
          />
        </Page>
      )}
    </Loaded>
  );
}
