import { useMutation } from "@apollo/client/react";
import { useId, useState } from "react";
import { type MatchesPage_RoleFragment, type NotSuitableReason, RecordMatchDocument } from "../../../schema/generated/specialists";
import { sayDate } from "../../lib/dates";
import { joined } from "../../lib/words";
import { Act, ActLink, Acts, Button, Form, MatchCard, Picks, Tag, Weigh } from "../../ui";
import { hoursOf, payOf } from "./roleFacts";

const STATE: Record<MatchesPage_RoleFragment["state"], { word: string; colour: "green" | "blue" | "grey" | "yellow" } | null> = {
  Suggested: null,
  Discussed: { word: "Talked about", colour: "blue" },
  WantsIt: { word: "Wants it", colour: "green" },
  TalkAboutIt: { word: "To talk about", colour: "yellow" },
  NotForMe: { word: "Not wanted", colour: "grey" },
  Dismissed: { word: "Not suitable", colour: "grey" },
};
const REASONS: { value: NotSuitableReason; label: string }[] = [
  { value: "Days", label: "the days" },
  { value: "Journey", label: "the journey" },
  { value: "Setting", label: "the setting" },
  { value: "Work", label: "the work" },
  { value: "Hours", label: "the hours" },
  { value: "Pay", label: "pay after benefits" },
  { value: "NotOpen", label: "it is not open" },
  { value: "Other", label: "something else" },
];

/** One role for one client: how they meet, and what was made of it. */
export function StaffMatch({ role, clientId, heading, to }: { role: MatchesPage_RoleFragment; clientId: string; heading: string; to: string }) {
  const [record, { loading }] = useMutation(RecordMatchDocument);
  const [asking, setAsking] = useState(false);
  const [says, setSays] = useState<string | null>(null);
  const form = useId();
  const state = STATE[role.state];

  async function keep(change: { state: "Discussed" | "Dismissed" | "Suggested"; reason?: NotSuitableReason }): Promise<void> {
    const { data } = await record({ variables: { input: { clientId, vacancyId: role.vacancyId, ...change } } }).catch(() => ({ data: null }));
    const problem = data ? data.recordMatch.userErrors[0]?.message : "That was not saved. Try again.";
    setSays(problem ?? "Saved.");
    if (!problem) setAsking(false);
  }

  const meta = joined([`${role.employerName}. ${hoursOf(role)}`, payOf(role)]) + (role.closesOn ? `. Closes ${sayDate(role.closesOn)}` : "");
  return (
    <MatchCard title={heading} to={to} meta={meta} tag={state && <Tag colour={state.colour}>{state.word}</Tag>}>
      <Weigh meets={role.meets} conflicts={role.conflicts} unknown={role.unknown} />
      <Acts>
        {role.state === "WantsIt" && <ActLink first to={`/staff/clients/${clientId}/introductions/new?vacancy=${role.vacancyId}`} about={`for ${role.title}`}>Prepare introduction</ActLink>}
        {role.state === "Suggested" && <Act busy={loading} onClick={() => void keep({ state: "Discussed" })} about={role.title}>Talked about it</Act>}
        {role.unknown.length > 0 && <ActLink to={`/staff/roles/${role.vacancyId}`} about={`about ${role.title}`}>Ask the employer</ActLink>}
        {role.state === "Dismissed" ? <Act busy={loading} onClick={() => void keep({ state: "Suggested" })} about={role.title}>Bring back</Act>
          : role.state !== "NotForMe" && <Act aria-expanded={asking} aria-controls={form} onClick={() => setAsking(!asking)} about={role.title}>Not suitable because…</Act>}
      </Acts>
      <div id={form} hidden={!asking}>
        {asking && (
          <Form onSubmit={(values) => keep({ state: "Dismissed", reason: values.text("reason") as NotSuitableReason })} busy={loading}>
            <Picks name="reason" label="Not suitable because of" options={REASONS} />
            <Button small>Save</Button> <span className="al-mute">The client sees it, and can bring it back.</span>
          </Form>
        )}
      </div>
      <p className="al-saved" role="status">{says}</p>
    </MatchCard>
  );
}
