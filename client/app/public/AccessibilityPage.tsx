import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { Page, Section } from "../../ui";

/** How the portal can be used, what may not work, and whom to tell. */
export function AccessibilityPage() {
  const { phone, hours, email } = useProvider();
  return (
    <Page title="Accessibility" lead="We want everyone to be able to use this portal.">
      <Section title="What you can do">
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>use every page with a keyboard alone</li>
          <li>listen to it with a screen reader</li>
          <li>make the text up to 4 times larger without losing anything</li>
          <li>use it on a small phone, upright or sideways</li>
          <li>change the colours in your own settings, or use high contrast</li>
          <li>print any page</li>
        </ul>
        <p>The words are kept plain. Nothing flashes, and no page runs out of time while you write: if you are signed out, what you typed comes back when you sign in again in the same window.</p>
      </Section>
      <Section title="How we check">
        <p>The pages are made to meet the Web Content Accessibility Guidelines 2.2, level AA. They are checked by a program each time they change. A program does not find everything, so please tell us what we missed.</p>
      </Section>
      <Section title="What may not work well">
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>A file that an employer sends us may not read well aloud.</li>
          <li>The portal needs JavaScript. Without it, ring us.</li>
          <li>There is no Easy Read version of every page yet. Your specialist can go through any page with you.</li>
        </ul>
      </Section>
      <Section title="Tell us, or ask for another way">
        <p>Ring <a href={telephone(phone)}>{phone}</a>, {hours}, or write to <a href={`mailto:${email}`}>{email}</a>. Say which page it was, and what you use to read it. Everything on the portal can also be done with us by phone or in person.</p>
        <p>If we don’t put it right, you can ring the Equality Advisory and Support Service on <a href="tel:08088000082">0808 800 0082</a>.</p>
      </Section>
    </Page>
  );
}
