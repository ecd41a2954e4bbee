import { Link } from "react-router";
import { sayNear } from "../../lib/dates";
import { joined } from "../../lib/words";
import { Hidden, Section, SummaryList } from "../../ui";
import { type KeptRole, useKeeping } from "./keeping";

/** What the employer was asked about a role; what waits comes first, each with the way to answer. */
export function Questions({ role }: { role: KeptRole }) {
  const { base } = useKeeping();
  const sent = role.questions.filter(({ sentAt }) => sentAt !== null);
  if (sent.length === 0) return null;
  return (
    <Section title="Questions about this role" size="m">
      <SummaryList
        rows={sent.map(({ id, wording, askedAt, answeredAt, answer, timesAsked }) => ({
          key: wording,
          value: answeredAt
            ? joined([answer || "The role says it now.", `Answered ${sayNear(answeredAt)}`], " ")
            : <span className="al-mute">Asked {sayNear(askedAt)}{timesAsked > 1 && `, ${timesAsked} times`}. Waits for your answer.</span>,
          action: !answeredAt && role.viewerCan.includes("answer") ? <Link to={`${base}/${role.id}/questions/${id}`}>Answer<Hidden> {wording}</Hidden></Link> : undefined,
        }))}
      />
    </Section>
  );
}
