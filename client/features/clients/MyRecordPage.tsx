import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { ChangeMyDetailsDocument, type MyRecordQuery, MyRecordDocument, type PreferredContact, WriteMyProfileDocument } from "../../../schema/generated/clients";
import { sayMoney, sayPay } from "../../lib/amounts";
import { recordDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { Actions, Button, ErrorSummary, Form, Loaded, Log, Page, RuledList, Section, SummaryList, TextArea } from "../../ui";
import { ContactFields } from "./ClientDetailsPage";
import { sayMyEvent } from "./myHistory";
import { profileSections } from "./profileSections";

type Me = MyRecordQuery["me"];
/** "21 November 2026": narrow enough to stand beside a line. */
const dayOf = (at: string): string => recordDate(at).split(" ").slice(1).join(" ");
const back = { to: "/me/record", label: "My record" };

/** What is held about me: how I am reached, my words about work, what has happened. */
export function MyRecordPage() {
  const asked = useQuery(MyRecordDocument, { fetchPolicy: "cache-and-network" });
  return (
    <Page title="My record" lead="What we keep about you here. You can change what is yours to say, and ask us about the rest.">
      <Loaded result={asked} what="your record">
        {({ me }) => (
          <>
            <Details me={me} />
            <Profile me={me} />
            <Money me={me} />
            <Section title="What has happened">
              <Log entries={me.events.map((event) => ({ key: event.id, when: dayOf(event.at), what: sayMyEvent(event) }))} />
            </Section>
            <Section title="More that is yours" size="m">
              <ul className="nhsuk-list nhsuk-list--bullet">
                <li><Link to="/me/wants">What I want from work</Link></li>
                <li><Link to="/me/sharing">What I share, and who has seen it</Link></li>
                <li><Link to="/me/record/rights">Who has looked, a copy of everything, putting it right, having it erased, complaining</Link></li>
              </ul>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const ways: Record<PreferredContact, string> = { phone: "Ring", text: "Text", email: "Email", post: "Letter" };

const Details = ({ me }: { me: Me }) => (
  <Section title="How we reach you">
    <SummaryList
      rows={[
        { key: "Name", value: me.displayName },
        { key: "Telephone", value: me.phone || "None", change: { to: "/me/record/details" } },
        { key: "Email", value: me.email || "None", change: { to: "/me/record/details" } },
        { key: "You would rather", value: ways[me.preferredContact], change: { to: "/me/record/details", about: "how we reach you" } },
        { key: "Language and format", value: [me.languageNeeds, me.formatNeeds].filter(Boolean).join(", ") || "Nothing special", change: { to: "/me/record/details" } },
        { key: "Your care team", value: me.clinicalTeam || "Not written down" },
        { key: "With us since", value: recordDate(me.engagedOn) },
        { key: "Risk assessment", value: me.riskAssessmentOn ? `We know that there is one of ${recordDate(me.riskAssessmentOn)}. What it says is not kept here.` : "We hold none." },
      ]}
    />
    <p className="al-mute">Name or care team wrong? Tell {me.specialist?.displayName.split(" ")[0] ?? "your specialist"}.</p>
  </Section>
);

function Profile({ me: { profile } }: { me: Me }) {
  const rows = profileSections.flatMap(({ key, own }) => (profile?.[key] ? [{ key: own, value: <span className="al-lines">{profile[key]}</span> }] : []));
  return (
    <Section title="About my work">
      {profile ? <RuledList rows={rows} /> : <p>Nothing is written yet. You can begin, or do it together with your specialist.</p>}
      {profile && <p className="al-mute">Last written on {recordDate(profile.writtenAt)} by {profile.byKind === "client" ? "you" : profile.staffName ?? "your specialist"}.</p>}
      <p><Link to="/me/record/profile">{profile ? "Change it" : "Begin"}</Link></p>
    </Section>
  );
}

const Money = ({ me: { betterOff } }: { me: Me }) => betterOff.length > 0 && (
  <Section title="What you would have each week" size="m">
    <ul className="nhsuk-list nhsuk-list--bullet">
      {betterOff.map(({ id, doneOn, hours, payPenceAnHour, betterOffPenceAWeek, note }) => (
        <li key={id}>{hours} hours at {sayPay(payPenceAnHour)}: about {sayMoney(Math.abs(betterOffPenceAWeek))} a week {betterOffPenceAWeek < 0 ? "less" : "more"}. {recordDate(doneOn)}. {note}</li>
      ))}
    </ul>
  </Section>
);

/** Changes how one is reached. */
export function MyDetailsPage() {
  const asked = useQuery(MyRecordDocument);
  const [change] = useMutation(ChangeMyDetailsDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  return (
    <Page title="How we reach you" back={back}>
      <Loaded result={asked} what="your details">
        {({ me }) => (
          <Form
            name="my-details"
            onSubmit={async (values) => {
              const input = { phone: values.text("phone"), email: values.text("email"), preferredContact: values.text("preferredContact") as PreferredContact, languageNeeds: values.text("languageNeeds"), formatNeeds: values.text("formatNeeds") };
              const { data } = await change({ variables: { input } });
              setErrors(data?.changeMyDetails.userErrors ?? []);
              if (data?.changeMyDetails.me) await navigate(back.to);
            }}
          >
            <ErrorSummary errors={errors} title="This was not saved yet" note="What you wrote is kept." />
            <ContactFields contact={me} errors={errors} own />
            <Actions><Button>Save</Button><Link to={back.to}>Leave it as it was</Link></Actions>
          </Form>
        )}
      </Loaded>
    </Page>
  );
}

/** Writes one's own words about work. */
export function MyProfilePage() {
  const asked = useQuery(MyRecordDocument);
  const [write] = useMutation(WriteMyProfileDocument, { refetchQueries: [MyRecordDocument], awaitRefetchQueries: true });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  return (
    <Page title="About my work" lead="In your own words. A few are enough, and you can leave parts empty." back={back}>
      <p>Only you and the people who support you see this. You don’t have to say anything about your health.</p>
      <Loaded result={asked} what="your words">
        {({ me: { profile } }) => (
          <Form
            name="my-profile"
            onSubmit={async (values) => {
              const texts = Object.fromEntries(profileSections.map(({ key }) => [key, values.text(key)]));
              const { data } = await write({ variables: { input: { basedOn: profile?.version ?? 0, ...texts } } });
              setErrors(data?.writeMyProfile.userErrors ?? []);
              if (data?.writeMyProfile.me) await navigate(back.to);
            }}
          >
            <ErrorSummary errors={errors} title="This was not saved yet" note="What you wrote is kept." />
            {profileSections.map(({ key, own, hint }) => <TextArea key={key} name={key} label={own} labelSize="s" hint={hint || undefined} rows={3} most={4000} defaultValue={profile?.[key]} error={errorFor(errors, key)} />)}
            <Actions><Button>Save</Button><Link to={back.to}>Leave it as it was</Link></Actions>
          </Form>
        )}
      </Loaded>
    </Page>
  );
}
