import type { ReactNode } from "react";
import { useProvider } from "../../lib/session";
import { telephone } from "../../lib/telephone";
import { Page, Panel, Section, Steps } from "../../ui";

/** Says that a referral came in: a reference to quote, and what happens next. */
export function ReferralSent({ title, reference, lead, steps, children }: { title: string; reference: string; lead: string; steps: readonly { title: string; words: ReactNode }[]; children?: ReactNode }) {
  const { phone } = useProvider();
  return (
    <Page title={title} lead={lead}>
      <Panel title="Your reference" when={reference}>
        <p>Keep it if you like. It helps us find your message when you ring{phone && <> <a href={telephone(phone)}>{phone}</a></>}.</p>
      </Panel>
      <Section title="What happens next"><Steps steps={steps} /></Section>
      {children}
    </Page>
  );
}
