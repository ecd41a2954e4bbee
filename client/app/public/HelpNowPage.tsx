import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { Page, Section, SummaryList } from "../../ui";

const calls = [
  { key: "You or someone else is in danger", value: <><a href="tel:999">Call 999</a>, or go to A&amp;E. They come straight away.</> },
  { key: "A mental-health crisis", value: <><a href="tel:111">Call 111</a> and choose option 2. A trained person answers, day and night.</> },
  { key: "You want to talk to someone", value: <>Samaritans: <a href="tel:116123">116 123</a>. Free, day and night, about anything.</> },
  { key: "Texting is easier", value: <>Text SHOUT to <a href="sms:85258">85258</a>. Free and private.</> },
  { key: "You can’t hear or speak on the phone", value: <>Use the app or website of 999 BSL or Relay UK. 18001 before a number reaches it by text.</> },
];

/** Whom to call now. */
export function HelpNowPage() {
  const { name, phone, hours } = useProvider();
  return (
    <Page title="Who to call right now" lead="These people can help you today. We can’t answer urgent messages on this portal.">
      <SummaryList rows={calls} />
      <Section title="When it can wait until we are open">
        <p>{name} is on <a href={telephone(phone)}>{phone}</a>, {hours}. You can ask for your specialist by name.</p>
      </Section>
    </Page>
  );
}
