import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { OrganisationDocument, SetOffersDocument } from "../../../schema/generated/employers";
import { Loaded, NotThere, Page } from "../../ui";
import { OffersForm } from "./OffersForm";

const BACK = { to: "/employer/organisation", label: "Organisation" };

/** The owner ticks what everybody at the organisation can have. */
export function OrganisationOffersPage() {
  const navigate = useNavigate();
  const found = useQuery(OrganisationDocument);
  const [setOffers] = useMutation(SetOffersDocument);
  return (
    <Loaded result={found} what="what you offer">
      {({ organisation }) => !organisation?.viewerCan.includes("edit") ? <NotThere what="page" to={BACK.to} back={BACK.label} /> : (
        <Page title="What you already offer" lead="Tick what anybody who works for you can have. Most of it costs nothing. A role can offer more." back={BACK}>
          <OffersForm
            offers={organisation.offers}
            save={async (adjustments) => {
              const { userErrors } = (await setOffers({ variables: { input: { id: organisation.id, adjustments } } })).data!.setOffers;
              if (userErrors.length === 0) await navigate(BACK.to);
              return userErrors;
            }}
          />
        </Page>
      )}
    </Loaded>
  );
}
