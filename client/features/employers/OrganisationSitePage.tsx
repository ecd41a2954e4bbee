import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { AddSiteDocument, EditSiteDocument, OrganisationSitesDocument, RemoveSiteDocument } from "../../../schema/generated/employers";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Loaded, NotThere, Page } from "../../ui";
import { SiteForm } from "./SiteForm";

/** Adds or changes a place where the organisation's people work. `siteId` is "new" for a new one. */
export function OrganisationSitePage() {
  const { siteId = "" } = useParams();
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const found = useQuery(OrganisationSitesDocument);
  const [add] = useMutation(AddSiteDocument);
  const [edit] = useMutation(EditSiteDocument);
  const [remove] = useMutation(RemoveSiteDocument);
  const to = "/employer/organisation";
  const fresh = siteId === "new";
  return (
    <Loaded result={found} what="the site">
      {({ organisation }) => {
        const site = organisation?.sites.find((one) => one.id === siteId);
        if (!organisation?.viewerCan.includes("edit") || (!site && !fresh)) return <NotThere what="site" to={to} back="Organisation" />;
        return (
          <Page title={fresh ? "Add a site" : "Change a site"} lead="Roles can be posted for a site, so that people see how far it is." back={{ to, label: "Organisation" }}>
            <SiteForm
              site={site}
              save={async (values) => {
                const userErrors = fresh
                  ? (await add({ variables: { input: { ...values, employerId: organisation.id, idempotencyKey: key } } })).data!.addSite.userErrors
                  : (await edit({ variables: { input: { ...values, id: siteId } } })).data!.editSite.userErrors;
                if (userErrors.length > 0) return userErrors;
                renew();
                await navigate(to);
                return [];
              }}
              remove={fresh ? undefined : async () => {
                const { userErrors } = (await remove({ variables: { id: siteId } })).data!.removeSite;
                if (userErrors.length === 0) await navigate(to);
                return userErrors[0]?.message;
              }}
            />
          </Page>
        );
      }}
    </Loaded>
  );
}
