import { Link } from "react-router";
import { telephone } from "../../lib/telephone";
import { useProvider } from "../../lib/session";
import { Actions, Inset, LinkButton, Page, Section, Steps, Ticks } from "../../ui";

const offers = [
  "people who have said that they want your job, with their hours and travel thought through",
  "one person at the service whom you know, and can ring",
  "help to agree small changes that let someone do the job well",
  "advice when a member of staff finds work hard, or is off sick",
  "someone who stays in touch after the start, for as long as it helps",
];

const steps = [
  { title: "You register", words: "It takes about 3 minutes. We ring you, then open your account." },
  { title: "You post a role", words: "In 7 short parts. You can stop and come back. We tell you if something could put good people off." },
  { title: "We introduce people", words: "You see what each person has chosen to tell you, and you choose whom to meet." },
  { title: "You agree what helps", words: "A later start, written instructions, a quiet place for breaks. Most changes cost nothing." },
  { title: "We stay in touch", words: "With you and with them. If something is not working, we sort it out early." },
];

/** What the partnership offers an employer, and how to begin. */
export function ForEmployersPage() {
  const { name, phone, hours } = useProvider();
  return (
    <Page title="For employers" lead={`${name} works with you and with people who want to work. It costs you nothing.`}>
      <Actions><LinkButton to="/register">Register your organisation</LinkButton> <Link to="/sign-in">Sign in</Link></Actions>

      <Section title="What you get"><Ticks kind="do" lines={offers} /></Section>
      <Section title="How it goes"><Steps steps={steps} /></Section>

      <Section title="If someone on your team is struggling">
        <p>You can ask us for help to keep them in work. You don’t give us a name: nothing is kept about the person by name until they agree.</p>
        <p>We can also advise you in general: a return to work after illness, a hard conversation, a rota that could change.</p>
      </Section>

      <Section title="What you will not be asked, and what not to ask">
        <Inset><p>Ask what helps, not what is wrong. Before you make an offer, the law says not to ask about health, except about changes for the interview itself.</p></Inset>
        <p>You see only what a person has said yes to, line by line. They can change their mind, and then the line goes.</p>
      </Section>

      <Section title="What we ask of you">
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>Pay at least the legal minimum. We check this for you, for the date the role starts.</li>
          <li>Answer within a few working days, also when it is a no.</li>
          <li>Treat what you are told as private, and delete it when we say it is no longer shared.</li>
        </ul>
        <p>Questions? Ring us on <a href={telephone(phone)}>{phone}</a>, {hours}.</p>
      </Section>
    </Page>
  );
}
