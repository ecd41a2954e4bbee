import type { ReactNode } from "react";
import { Confirm } from "./Confirm";

/** Lines shared with one recipient. */
export const SharedLines = ({ children }: { children: ReactNode }) => <ul className="al-shared">{children}</ul>;

/**
 * One shared line: what, its exact words, since when and who has seen it; two taps stop it.
 *
 * @param recipient - "Castle Row Bakery", "your care team".
 * @param seen - "Since Monday 1 June. No one has seen it yet."
 * @param onStop - rejects, or resolves to a message, when it was not stopped.
 * @param phone - whom to ring when it could not be stopped.
 */
export function StopLine({ what, words, seen, recipient, onStop, phone }: {
  what: string;
  words: string;
  seen: ReactNode;
  recipient: string;
  onStop: () => Promise<unknown>;
  phone: string;
}) {
  return (
    <li>
      <div><p className="al-shared__what">{what}</p><p className="al-shared__words">{words}</p><p className="al-shared__seen">{seen}</p></div>
      <Confirm
        label="Stop"
        about={`sharing with ${recipient}: ${what}`}
        small
        question={`Stop sharing “${what}” with ${recipient}?`}
        yes="Yes, stop"
        no="Keep sharing"
        done={`Stopped just now. We have told ${recipient} and asked them to delete it. Your receipt is below.`}
        failed={`We could not stop it just now. Nothing was stopped yet. Try again, or ring us on ${phone}.`}
        act={onStop}
      />
    </li>
  );
}
