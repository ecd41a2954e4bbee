import { Link } from "react-router";
import type { PersonPage_PersonFragment } from "../../../schema/generated/employers";
import { telephone } from "../../lib/telephone";
import { Panel, SidePart, Ticks } from "../../ui";
import type { Called } from "./personWords";

const DO = ["“Is there anything that would help you at the interview?”", "“How would you do this part of the job?”", "about skills, and what they enjoy"];
const DONT = ["about health, disability or medicines", "how many sick days someone has had", "why they have support, or why there is a gap"];
const SECTION_60 = "https://www.legislation.gov.uk/ukpga/2010/15/section/60";

/** What to ask and not to ask before an offer. */
export const BeforeAnOffer = ({ who }: { who: Called }) => (
  <Panel title="Before you make an offer" size="s">
    <p><strong>Ask what helps, not what is wrong.</strong></p>
    <h3>Do ask</h3>
    <Ticks kind="do" lines={DO} />
    <h3>Do not ask</h3>
    <Ticks kind="dont" lines={DONT} />
    <p>The law says so too: <a href={SECTION_60} rel="noreferrer">Equality Act 2010, section 60</a>. If {who.short} brings it up, listen, and stay with the job.</p>
  </Panel>
);

/** The specialist to ring or write to about a person. */
export const YourContact = ({ contact: { displayName, jobTitle, phone }, introductionId }: { contact: NonNullable<PersonPage_PersonFragment["contact"]>; introductionId: string }) => (
  <SidePart title="Your contact">
    <p>
      {displayName}, {jobTitle.charAt(0).toLowerCase() + jobTitle.slice(1)}
      {phone && <><br /><a href={telephone(phone)}>{phone}</a></>}
      <br />Monday to Friday, 9am to 5pm
    </p>
    <p><Link to={`/employer/messages/new?kind=introduction&subject=${introductionId}`}>Send {displayName.split(" ")[0]} a message</Link></p>
  </SidePart>
);
