import { useMutation, useQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { AgreeSupportPlanDocument, MySupportToKeepWorkDocument } from "../../../schema/generated/clients";
import { sayDate } from "../../lib/dates";
import { Button, Panel, Section } from "../../ui";

/** The plan to keep a job: read it, and say yes. Where there is none, `otherwise` stands in its place. */
export function SupportPlan({ otherwise }: { otherwise: ReactNode }) {
  const { data } = useQuery(MySupportToKeepWorkDocument);
  const [agree, { loading }] = useMutation(AgreeSupportPlanDocument);
  const [says, setSays] = useState<string | null>(null);
  const open = (data?.mySupportToKeepWork ?? []).filter(({ state, plan }) => state !== "closed" && plan);
  const yes = async (id: string): Promise<void> => {
    const sent = await agree({ variables: { id } }).then((result) => result.data, () => null);
    setSays(sent ? sent.agreeSupportPlan.userErrors[0]?.message ?? "Saved. Your specialist sees that you agree." : "That was not saved. Please try again.");
  };
  if (data && open.length === 0) return otherwise;
  return open.map((support) => (
    <Section key={support.id} title="Keeping your job">
      <Panel title={support.viewerCan.includes("agreePlan") ? "Is this plan OK for you?" : "The plan you agreed"}>
        <p className="al-words">{support.plan}</p>
        {support.reviewOn && <p>You look at it together on {sayDate(support.reviewOn)}{support.specialistName ? ` with ${support.specialistName.split(" ")[0]}` : ""}.</p>}
        {support.viewerCan.includes("agreePlan") && <Button type="button" kind="secondary" busy={loading} onClick={() => void yes(support.id)}>Yes, I agree to this plan</Button>}
        <p role="status">{says}</p>
      </Panel>
    </Section>
  ));
}
