import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { AskAboutRoleDocument, type QuestionDimension } from "../../../schema/generated/public";
import { useIdempotencyKey } from "../../lib/idempotency";
import { sayList } from "../../lib/words";
import { LinkLikeButton } from "../../ui";

const words: Partial<Record<QuestionDimension, string>> = {
  pay: "what it pays", place: "where it is", hours: "how many hours", when: "which days and times", adjustments: "which changes they offer", contract: "what kind of contract", workplace: "whether you can work from home",
  setting: "what it is like to work there", starts_on: "when it starts",
};

/** What a role does not say, with a way to have the service find out. Nothing about who asks is sent. */
export function AskUs({ id, title, unknown }: { id: string; title: string; unknown: readonly QuestionDimension[] }) {
  const [ask] = useMutation(AskAboutRoleDocument);
  const [key] = useIdempotencyKey();
  const [state, setState] = useState<"rest" | "asking" | "asked" | "failed">("rest");
  async function askAll(): Promise<void> {
    setState("asking");
    try {
      const answers = await Promise.all(unknown.map((dimension) => ask({ variables: { id, dimension, idempotencyKey: `${key} ${dimension}` } })));
      setState(answers.every(({ data }) => data?.askAboutVacancy.asked) ? "asked" : "failed");
    } catch {
      setState("failed");
    }
  }
  return (
    <p>
      Not known yet: {sayList(unknown.map((dimension) => words[dimension] ?? dimension))}.{" "}
      {(state === "rest" || state === "asking") && <LinkLikeButton about={`about ${title}`} onClick={() => void (state === "rest" && askAll())}>Ask us to find out</LinkLikeButton>}
      <span role="status">
        {state === "asked" && "Thank you. We will ask, and the answer will show here."}
        {state === "failed" && "That did not reach us. Open the page again, or ring us."}
      </span>
    </p>
  );
}
