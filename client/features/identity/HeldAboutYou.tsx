import { useMutation } from "@apollo/client/react";
import { AskAccountErasureDocument } from "../../../schema/generated/public";
import { recordDate } from "../../lib/dates";
import { Confirm } from "../../ui";

/** For somebody who speaks for an employer: what is held about them, to take away, and the asking for it to be erased. */
export function HeldAboutYou({ askedAt }: { askedAt: string | null }) {
  const [ask] = useMutation(AskAccountErasureDocument);
  return (
    <>
      <p><a href="/files/my-account.json" download>Download what is held about you</a> (JSON). It has your account, when you signed in, and on which days you read what people shared.</p>
      {askedAt
        ? <p>You asked for your account to be erased on {recordDate(askedAt)}. An owner of your organisation or our service carries it out.</p>
        : (
          <Confirm
            label="Ask for my account to be erased" kind="stop" yes="Yes, ask for it" no="No, keep my account"
            question="Ask for your account to be erased? An owner of your organisation, or our service, does it: you are signed out, and your name and address are deleted. What your organisation wrote stays with it. People go on seeing that someone at your organisation read what they shared, without your name."
            done="Asked." failed="It was not asked. Try again."
            act={async () => (await ask()).data?.askAccountErasure.userErrors[0]?.message}
          />
        )}
    </>
  );
}
