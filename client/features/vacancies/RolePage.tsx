import { Link, useSearchParams } from "react-router";
import { recordDate, sayDate } from "../../lib/dates";
import { useProvider } from "../../lib/session";
import { count, joined } from "../../lib/words";
import { Columns, Notice, Page, SidePart, Tag } from "../../ui";
import { Questions } from "./Questions";
import { RoleActs } from "./RoleActs";
import { RoleSummary } from "./RoleSummary";
import { type KeptRole, useKeeping } from "./keeping";
import { placeOf, statusColour, statusWords } from "./roleWords";
import { WithRole } from "./WithRole";

const outcomes = { filled_by_us: "Filled by someone the service introduced", filled_elsewhere: "Filled by someone else", not_filled: "Not filled", withdrawn: "Taken back" } as const;

/** What the state means for the employer, in a sentence. */
function StateWords({ role }: { role: KeptRole }) {
  const { name } = useProvider();
  const says = {
    draft: "Only your organisation and the service can see it.",
    submitted: `${name} reads it within 2 working days. You can still change it.`,
    changes_requested: role.reviewReason,
    scheduled: role.publishOn ? `It opens on ${sayDate(role.publishOn)}.` : "",
    open: `Everyone can find it.${role.closesOn ? ` Apply by ${sayDate(role.closesOn)}.` : ""}`,
    paused: "Nobody can find it until you open it again.",
    filled: "", part_filled: "", closed: "", withdrawn: "",
    expired: "The closing date has passed. Say what came of it, so that we learn from it.",
  }[role.status];
  const ended = role.outcome && joined([outcomes[role.outcome], role.positionsFilled ? count(role.positionsFilled, "person", "people") : null, role.outcomeNote], ". ");
  return <p>{joined([says, ended], " ")}</p>;
}

function JustSent({ as }: { as: string | null }) {
  const { name } = useProvider();
  if (as === "submitted") return <Notice kind="ok" title="The role is sent" focus><p>{name} reads it within 2 working days. If something is missing, we ask you here.</p></Notice>;
  if (as === "open") return <Notice kind="ok" title="The role is open" focus><p>Everyone can find it now, and we talk it through with people it may suit.</p></Notice>;
  return null;
}

function Role({ role }: { role: KeptRole }) {
  const { base } = useKeeping();
  const [address] = useSearchParams();
  const editing = role.viewerCan.includes("edit");
  return (
    <Page
      title="A role"
      heading={role.title || "A role without a title yet"}
      headingSize="l"
      columns="full"
      back={{ to: base, label: "Roles" }}
      lead={joined([placeOf(role.place)])}
      status={<Tag colour={statusColour[role.status]}>{statusWords[role.status]}</Tag>}
    >
      <JustSent as={address.get("sent")} />
      <Columns
        side={(
          <>
            <SidePart title="What happened">
              <p>{role.publishedAt ? `First open on ${recordDate(role.publishedAt)}. ` : ""}Last saved {recordDate(role.updatedAt)}{role.savedBy && ` by ${role.savedBy}`}.</p>
              <p><Link to={`${base}/${role.id}/history`}>History of changes</Link></p>
              {role.relistedFrom && <p><Link to={`${base}/${role.relistedFrom}`}>The role it was copied from</Link></p>}
            </SidePart>
            <SidePart title="People"><p>You see people on the <Link to="/employer/people">People page</Link> once they have said what you may be told.</p></SidePart>
          </>
        )}
      >
        <StateWords role={role} />
        <RoleActs role={role} />
        <Questions role={role} />
        <RoleSummary role={role} changeAt={editing ? `${base}/${role.id}/edit` : null} />
      </Columns>
    </Page>
  );
}

/** One role, as its employer reads it: state, acts, questions, and everything it says. */
export const RolePage = () => <WithRole title="A role">{(role) => <Role role={role} />}</WithRole>;
