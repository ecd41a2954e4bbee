import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { AnswerSharingDocument, type Sharing_SharingFragment } from "../../../schema/generated/clients";
import type { FieldError } from "../../lib/errors";
import { useIdempotencyKey } from "../../lib/idempotency";

/**
 * Sends the answer and goes to its receipt; or, when a line about health was said yes to for the first time, asks
 * once more.
 *
 * @param onAskAgain - given the lines said yes to, nothing being shared yet.
 */
export function useAnswer(sharing: Sharing_SharingFragment, onAskAgain: (yes: readonly string[]) => void) {
  const navigate = useNavigate();
  const [answer] = useMutation(AnswerSharingDocument, { update: (cache) => void cache.evict({ fieldName: "mySharing" }) });
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [key, renewKey] = useIdempotencyKey();

  async function send(yes: readonly string[], nothing: boolean): Promise<void> {
    setErrors([]);
    if (yes.length === 0 && !nothing) return setErrors([{ path: sharing.lines[0]!.statementId, message: "Say yes to at least one line, or press “Share nothing”" }]);
    const { data } = await answer({ variables: { input: { sharingId: sharing.id, yes: [...yes], idempotencyKey: key } } });
    const { answered, userErrors } = data!.answerSharing;
    if (!answered) return setErrors(userErrors);
    renewKey();
    if (answered.askAgain) return onAskAgain(yes);
    await navigate(`/me/sharing/receipts/${answered.receiptId}`, { state: { justAnswered: true } });
  }
  return { send, errors };
}
