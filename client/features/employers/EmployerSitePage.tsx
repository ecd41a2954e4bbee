import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate, useParams } from "react-router";
import { AddSiteDocument, EditSiteDocument, EmployerSitesDocument, RemoveSiteDocument } from "../../../schema/generated/specialists";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Loaded, NotThere, Page } from "../../ui";
import { SiteForm } from "./SiteForm";

/** Adds or changes a site of an employer, for staff. `siteId` is "new" for a new one. */
export function EmployerSitePage() {
  const { id = "", siteId = "" } = useParams();
  const navigate = useNavigate();
  const [key, renew] = useIdempotencyKey();
  const found = useQuery(EmployerSitesDocument, { variables: { id } });
  const [add] = useMutation(AddSiteDocument);
  const [edit] = useMutation(EditSiteDocument);
  const [remove] = useMutation(RemoveSiteDocument);
  const to = `/staff/employers/${id}`;
  const fresh = siteId === "new";
  return (
    <Loaded result={found} what="the site">
      {({ employer }) => {
        const site = employer?.sites.find((one) => one.id === siteId);
        if (!employer || (!site && !fresh)) return <NotThere what="site" to={employer ? to : "/staff/employers"} back={employer?.name ?? "Employers"} />;
        return (
          <Page title={fresh ? "Add a site" : "Change a site"} headingSize="l" back={{ to, label: employer.name }}>
            <SiteForm
              site={site}
              save={async (values) => {
                const userErrors = fresh
                  ? (await add({ variables: { input: { ...values, employerId: id, idempotencyKey: key } } })).data!.addSite.userErrors
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
