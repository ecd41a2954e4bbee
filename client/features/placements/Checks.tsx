import { useMutation } from "@apollo/client/react";
import { useId, useState } from "react";
import { type InWorkCheckHow, type InWorkCheckOutcome, type InWorkCheckWith, type PlacementPage_PlacementFragment, RecordCheckDocument } from "../../../schema/generated/specialists";
import { daysBetween, sayDue, shortDate, today } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { joined } from "../../lib/words";
import { Act, Block, Button, DateField, ErrorSummary, Form, Log, Picks, TextArea, WorkItem, Worklist } from "../../ui";
import { CHECK_WORDS, HOW_WORDS, OUTCOME_WORDS, WITH_WORDS, optionsOf } from "./placementWords";

type Check = PlacementPage_PlacementFragment["checks"][number];
/** Checks shown ahead; the rest follow as these are done. */
const AHEAD = 4;

/** Checks that are due, each recorded in place; and those done. */
export function Checks({ placement }: { placement: PlacementPage_PlacementFragment }) {
  const due = placement.checks.filter(({ doneOn }) => !doneOn);
  const done = placement.checks.filter(({ doneOn }) => doneOn).toReversed();
  const [open, setOpen] = useState<string | null>(null);
  const form = useId();
  const opened = due.find(({ id }) => id === open);
  const shown = due.filter(({ dueOn }, index) => index < AHEAD || dueOn <= today());
  return (
    <>
      <Block title="Checks due" count={shown.length}>
        {due.length === 0 ? <p className="al-mute">{placement.state === "accepted" ? "They begin with the first day." : "None."}</p> : (
          <Worklist look="dense">
            {shown.map((check) => <DueCheck check={check} key={check.id} form={form} open={open === check.id} onOpen={() => setOpen(open === check.id ? null : check.id)} />)}
          </Worklist>
        )}
        <div id={form} hidden={!opened}>{opened && <CheckForm check={opened} key={opened.id} />}</div>
        {due.length > shown.length && <p className="al-mute">{due.length - shown.length} more later, the last on {shortDate(due.at(-1)!.dueOn)}.</p>}
      </Block>
      {done.length > 0 && (
        <Block title="Done" count={done.length}>
          <Log
            entries={done.map((check) => ({
              key: check.id,
              when: shortDate(check.doneOn!),
              what: <><strong>{CHECK_WORDS[check.kind]}: {check.outcome && OUTCOME_WORDS[check.outcome].toLowerCase()}</strong>. {joined([check.how && HOW_WORDS[check.how], check.withWhom && `with ${WITH_WORDS[check.withWhom].toLowerCase()}`])}.{check.note && <><br />{check.note}</>}</>,
            }))}
          />
        </Block>
      )}
    </>
  );
}

function DueCheck({ check, form, open, onOpen }: { check: Check; form: string; open: boolean; onOpen: () => void }) {
  const late = daysBetween(check.dueOn, today()) > 0;
  return (
    <WorkItem
      when={sayDue(check.dueOn)}
      late={late}
      title={CHECK_WORDS[check.kind]}
      act={<Act first={late} aria-expanded={open} aria-controls={form} onClick={onOpen} about={`${CHECK_WORDS[check.kind]}, due ${shortDate(check.dueOn)}`}>Record</Act>}
    />
  );
}

function CheckForm({ check }: { check: Check }) {
  const [record] = useMutation(RecordCheckDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <Form
      name={`check-${check.id}`}
      onSubmit={async (values) => {
        const { data } = await record({
          variables: {
            input: {
              id: check.id, doneOn: values.date("doneOn") ?? "", how: values.text("how") as InWorkCheckHow, withWhom: values.text("withWhom") as InWorkCheckWith,
              outcome: values.text("outcome") as InWorkCheckOutcome, note: values.text("note"),
            },
          },
        });
        setErrors(data?.recordCheck.userErrors ?? []);
      }}
    >
      <h3 className="nhsuk-heading-s al-mt">{CHECK_WORDS[check.kind]}, due {shortDate(check.dueOn)}</h3>
      <ErrorSummary errors={errors} title="The check was not recorded" />
      <Picks name="outcome" label="How is it going?" options={optionsOf(OUTCOME_WORDS)} required="Choose how it is going" error={errorFor(errors, "outcome")} />
      <Picks name="how" label="How" options={optionsOf(HOW_WORDS)} defaultValue="phone" />
      <Picks name="withWhom" label="With" options={optionsOf(WITH_WORDS)} defaultValue="client" />
      <DateField name="doneOn" label="When" labelSize="s" defaultValue={today()} required="Enter when" error={errorFor(errors, "doneOn")} />
      <TextArea name="note" label="What was said, and what follows (optional)" rows={3} most={2000} error={errorFor(errors, "note")} />
      <Button small>Save</Button>
    </Form>
  );
}
