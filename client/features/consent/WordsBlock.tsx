import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { ClientSharingDocument, ProposeWordsDocument, type ShareItem } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { errorFor, type FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";
import { Actions, Block, Button, Details, ErrorSummary, Form, Notice, RuledList, SelectField, Tag, TextArea } from "../../ui";
import type { ClientSharing } from "./ClientSharingPage";
import { itemHints } from "./staffWords";
import { firstName } from "./words";

type Words = ClientSharing["words"][number];

function Standing({ words, name }: { words: Words; name: string }) {
  if (words.approvedAt) return <Tag colour="green">{`Agreed ${shortDate(words.approvedAt)}`}</Tag>;
  return words.refusedAt ? <Tag colour="grey">{`${name} said no, ${shortDate(words.refusedAt)}`}</Tag> : <Tag colour="yellow">{`Waiting for ${name}`}</Tag>;
}

/** The words of each line, and a form for more. Nothing is shared by writing or agreeing. */
export function WordsBlock({ client }: { client: ClientSharing }) {
  const name = firstName(client.clientName);
  return (
    <Block id="words" title="Words" count={client.words.length}>
      {client.words.length === 0
        ? <p>No words yet. Write each line with {name}, in {name}’s words. Only {name} agrees to them.</p>
        : <RuledList dense rows={client.words.map((words) => ({ key: words.label, value: <>{words.wording} <Standing words={words} name={name} /></> }))} />}
      <div className="al-mt-s"><Details summary="Write words for a line" open={client.words.length === 0}><WriteWords client={client} /></Details></div>
    </Block>
  );
}

function WriteWords({ client }: { client: ClientSharing }) {
  const [propose] = useMutation(ProposeWordsDocument, { refetchQueries: [ClientSharingDocument] });
  const [item, setItem] = useState<ShareItem | "">("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [sent, setSent] = useState(0);
  const [key, renewKey] = useIdempotencyKey();
  const rule = client.items.find((each) => each.item === item);
  const existing = client.words.filter((each) => each.item === item);
  const current = existing.at(-1);
  return (
    <>
      {sent > 0 && <Notice kind="ok" key={sent} focus><p>Sent to {firstName(client.clientName)} to read. Nothing is shared.</p></Notice>}
      <Form
        key={sent}
        name="words"
        onSubmit={async (values) => {
          const ordinal = values.ticked("another") ? null : current?.ordinal ?? 1;
          const { data } = await propose({ variables: { input: { clientId: client.clientId, item: values.text("item") as ShareItem, ordinal, wording: values.text("wording"), idempotencyKey: key } } });
          const { userErrors } = data!.proposeWords;
          setErrors(userErrors);
          if (userErrors.length > 0) return;
          renewKey();
          setItem("");
          setSent(sent + 1);
        }}
      >
        <ErrorSummary errors={errors} title="The words were not sent" inPlace />
        <SelectField name="item" label="What it is about" empty="Choose one" required="Choose what it is about" error={errorFor(errors, "item")} options={client.items.map((each) => ({ value: each.item, label: each.label }))} onChange={(value) => setItem(value as ShareItem | "")} />
        {current && <p>Words now: “{current.wording}” New words take their place once {firstName(client.clientName)} agrees, and whoever reads the old ones stops.</p>}
        <TextArea key={item} name="wording" label="The exact words" hint={item ? itemHints[item] : undefined} defaultValue={current ? "" : rule?.suggestion ?? ""} most={500} required="Write the words" error={errorFor(errors, "wording")} />
        <Actions><Button>Send to {firstName(client.clientName)} to read</Button></Actions>
      </Form>
    </>
  );
}
