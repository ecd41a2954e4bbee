import { Link } from "react-router";
import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { hasPage } from "../features";
import { Page, Section, SummaryList } from "../../ui";

/** How to reach the service. */
export function ContactPage() {
  const { name, phone, hours, email } = useProvider();
  return (
    <Page title="Contact us" lead={`This portal is run by ${name}.`}>
      <SummaryList
        rows={[
          { key: "Ring", value: <><a href={telephone(phone)}>{phone}</a>, {hours}</> },
          { key: "Write", value: <a href={`mailto:${email}`}>{email}</a> },
          { key: "If it is urgent", value: <Link to="/help-now">Who to call right now</Link> },
        ]}
      />
      <Section title="Please don’t put private things in an email" size="m">
        <p>Email can be read by others on its way. If we support you, {hasPage("/me/messages") && <><Link to="/me/messages">sign in and send a message</Link>, or </>}ring us.</p>
      </Section>
      <Section title="Something on the portal is not working" size="m">
        <p>Tell us the page, what you did, and what happened. A picture of the screen helps, if it shows nobody’s name.</p>
      </Section>
    </Page>
  );
}
