import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { AcceptOfferDocument, DeclineOfferDocument, type MyIntroductionPage_IntroductionFragment, MyIntroductionDocument, StepBackDocument, type SteppingBackReason } from "../../../schema/generated/clients";
import { sayPay } from "../../lib/amounts";
import { sayDate } from "../../lib/dates";
import type { FieldError } from "../../lib/errors";
import { useChanges } from "../../lib/live";
import { telephone } from "../../lib/telephone";
import { Button, ButtonPair, Details, ErrorSummary, Facts, Form, Loaded, NotThere, Page, Panel, Radios, Section, Tag } from "../../ui";
import { MY_STATE, OVER, STEP_BACK } from "./myIntroductionWords";

type Mine = MyIntroductionPage_IntroductionFragment;

/** One role somebody was put forward for: the answer that is open, then where it stands. */
export function MyIntroductionPage() {
  const { id = "" } = useParams();
  const found = useQuery(MyIntroductionDocument, { variables: { id }, fetchPolicy: "cache-and-network" });
  useChanges(["introduction", "meeting"], () => void found.refetch().catch(() => undefined));
  return (
    <Loaded result={found} what="this role">
      {({ myIntroduction: mine }) => mine === null || mine === undefined ? <NotThere what="role" to="/me" back="Home" /> : (
        <Page
          title="A role you were put forward for"
          heading={mine.vacancyTitle}
          caption={mine.employerName}
          status={<Tag colour={MY_STATE[mine.state].colour}>{MY_STATE[mine.state].words}</Tag>}
          back={{ to: "/me/introductions", label: "Where you were put forward" }}
        >
          <Next mine={mine} />
          {!OVER.includes(mine.state) && <StepBackForm mine={mine} />}
          <Section title="Who helps you with this" size="m">
            <p>{mine.specialistName ?? "Your specialist"}{mine.specialistPhone && <>, <a href={telephone(mine.specialistPhone)}>{mine.specialistPhone}</a></>}</p>
            <p><Link to="/me/sharing">What {mine.employerName} can see about you</Link></p>
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function Next({ mine }: { mine: Mine }) {
  const helper = mine.specialistName?.split(" ")[0] ?? "Your specialist";
  switch (mine.next.step) {
    case "ask_for_consent":
      return <p>Nothing has been sent. {mine.employerName} hears of you only after you choose what to share. <Link to="/me/sharing">What you share</Link></p>;
    case "introduce":
      return <p>You chose what to share. {helper} introduces you next.</p>;
    case "offer_times":
      return <p>{mine.employerName} can see what you chose to share. They offer times to meet next{mine.next.dueOn ? `, by ${sayDate(mine.next.dueOn)}` : ""}.</p>;
    case "choose_time":
      return <p><Link to="/me/meetings">Choose a time to meet {mine.employerName}</Link></p>;
    case "meet":
      return <p>Your interview is booked. <Link to="/me/meetings">See your meetings</Link></p>;
    case "say_how_it_went":
    case "decide":
      return <p>{mine.employerName} gives an answer next. {helper} tells you as soon as they know.</p>;
    case "answer_offer":
      return <AnswerOffer mine={mine} helper={helper} />;
    case "record_start":
      return <Panel title="You took the job"><Terms mine={mine} /><p>{helper} talks with you about the first day, your benefits, and what would help in the first weeks.</p></Panel>;
    default:
      return <p>{mine.state === "started" ? "You work here. Support goes on for as long as you like." : `This has come to an end. ${helper} is there to talk about what comes next.`}</p>;
  }
}

const Terms = ({ mine: { offer } }: { mine: Mine }) =>
  offer && <Facts pay={offer.payPenceAnHour == null ? "Not paid" : sayPay(offer.payPenceAnHour)} facts={[`${offer.hoursAWeek} hours a week`, `Starts ${sayDate(offer.startsOn)}`]} />;

function AnswerOffer({ mine, helper }: { mine: Mine; helper: string }) {
  const [accept] = useMutation(AcceptOfferDocument);
  const [decline] = useMutation(DeclineOfferDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Panel look="card" title={`${mine.employerName} offers you the job`}>
      <Terms mine={mine} />
      <p>{helper} can work out with you what the pay does to your benefits, before you answer.{mine.next.dueOn ? ` They would like to know by ${sayDate(mine.next.dueOn)}.` : ""}</p>
      <Form
        name="offer"
        onSubmit={async (values) => {
          const answered = values.pressed === "yes"
            ? (await accept({ variables: { id: mine.id } })).data?.acceptOffer
            : (await decline({ variables: { id: mine.id, reason: "rather_not_say" } })).data?.declineOffer;
          setErrors(answered?.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="Your answer was not saved" />
        <ButtonPair label="Your answer">
          <Button kind="secondary" value="yes">Yes, I take the job</Button>
          <Button kind="secondary" value="no">No, thank you</Button>
        </ButtonPair>
      </Form>
      <p className="al-mt">If you do nothing, nothing is decided. Your support does not depend on your answer.</p>
    </Panel>
  );
}

function StepBackForm({ mine }: { mine: Mine }) {
  const [stepBack] = useMutation(StepBackDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Details summary="I do not want this any more">
      <Form
        name="step-back"
        onSubmit={async (values) => {
          const { data } = await stepBack({ variables: { id: mine.id, reason: values.text("reason") as SteppingBackReason } });
          setErrors(data?.stepBack.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="This was not saved" />
        <Radios name="reason" label="Is there a reason?" labelSize="s" hint={`You need not say. ${mine.employerName} never sees it.`} options={STEP_BACK} defaultValue="rather_not_say" />
        <Button kind="stop">Step back from this role</Button>
      </Form>
    </Details>
  );
}
