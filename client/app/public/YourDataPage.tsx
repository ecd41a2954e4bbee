import { Link } from "react-router";
import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { JumpLinks, Page, Section, SummaryList, Ticks } from "../../ui";

const parts = [
  { to: "keep", label: "What we keep" },
  { to: "who", label: "Who can see it" },
  { to: "sharing", label: "How sharing works" },
  { to: "rights", label: "Your rights" },
  { to: "complaints", label: "If you are not happy" },
];

const who = [
  { key: "You", value: "Everything we keep about you. Ask, and you get it." },
  { key: "Your specialist and their team", value: "What they need to support you." },
  { key: "Managers of the service", value: "Counts for their reports. A count under 10 is hidden, so that nobody can be picked out." },
  { key: "Your care team", value: "Only lines that you said yes to." },
  { key: "Employers", value: "Nothing, until you say yes. Then only those lines, and only that employer." },
];

const never = ["a diagnosis", "medicines you take", "notes about your care", "benefits", "offences"];

/** What is kept, who sees it, how sharing works, rights and complaints. */
export function YourDataPage() {
  const { name, phone, hours, email } = useProvider();
  return (
    <Page title="Your data and your rights" lead={`${name} runs this portal and looks after what is in it. Here is what that means, in plain words.`}>
      <JumpLinks links={parts} />

      <Section id="keep" title="What we keep">
        <p>If we support you: how to reach you, what you want from work, your meetings with us, roles you looked at, what you shared, and what was agreed at work.</p>
        <p>If you are an employer: your organisation, the people who sign in for it, your roles, and what passed between us.</p>
        <p>If you only look at roles: nothing. We set one cookie when you sign in, and no others. We do not follow you around.</p>
        <p>We keep a record while we support you and for some years after, because the law on care records says so. Then it is deleted.</p>
      </Section>

      <Section id="who" title="Who can see it"><SummaryList rows={who} /></Section>

      <Section id="sharing" title="How sharing works">
        <ol className="nhsuk-list nhsuk-list--number">
          <li>We write a line together. You approve its exact words.</li>
          <li>For each employer you see their page as they would see it. You say yes or no to each line.</li>
          <li>They see only the lines you said yes to, for one purpose, until a date you know. Then it stops by itself.</li>
          <li>You see who has read each line, and when. You get a receipt.</li>
          <li>You can stop a line, an employer or everything, in two taps. You don’t need a reason. We tell them, and ask them to delete it.</li>
        </ol>
        <p>We can’t make people forget what they have read. That is why you see the exact words first.</p>
        <p><strong>Your support stays the same, whatever you say.</strong></p>
        <p>These can never be sent to an employer from here:</p>
        <Ticks kind="dont" lines={never} />
      </Section>

      <Section id="rights" title="Your rights">
        <p>You can see what we hold, get a copy, have it put right, and ask us to delete it. Ask your specialist, or ring us.</p>
        <p>Telling us about yourself is up to you. We use it to support you because you asked us to, and because the law lets care services do so. We use your “yes” for one thing: sharing with others.</p>
      </Section>

      <Section id="complaints" title="If you are not happy">
        <p>Tell your specialist, or anyone at the service. Ring <a href={telephone(phone)}>{phone}</a> ({hours}) or write to <a href={`mailto:${email}`}>{email}</a>. We say within 3 working days that we have it, and who looks into it.</p>
        <p>You can also complain to the Information Commissioner, who watches over data in the United Kingdom: <a href="tel:03031231113">0303 123 1113</a>. A complaint never changes your support.</p>
        <p><Link to="/contact">All the ways to reach us</Link></p>
      </Section>
    </Page>
  );
}
