import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { GoNoFurtherDocument, type NotGoingFurtherReason } from "../../../schema/generated/employers";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, Details, ErrorSummary, Form, Radios } from "../../ui";
import { NO_FURTHER, type Called } from "./personWords";

/**
 * "Not going further?": a reason from a short list, which the specialist tells the person in a good way.
 *
 * @param after - after an offer: "take the offer back".
 */
export function NoFurther({ id, who, after = false }: { id: string; who: Called; after?: boolean }) {
  const [goNoFurther] = useMutation(GoNoFurtherDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <div className="al-mt"><Details summary={after ? "Taking the offer back?" : "Not going further?"}>
      <Form
        name={`no-further-${id}`}
        onSubmit={async (values) => {
          const { data } = await goNoFurther({ variables: { id, reason: values.text("reason") as NotGoingFurtherReason } });
          setErrors(data?.goNoFurther.userErrors ?? []);
        }}
      >
        <ErrorSummary errors={errors} title="This was not saved" />
        <Radios name="reason" label="Why?" labelSize="s" hint={`The specialist tells ${who.short}. What was shared is then no longer shared with you.`} options={NO_FURTHER} required="Choose why" error={errorFor(errors, "reason")} />
        <Button kind="secondary">Go no further</Button>
      </Form>
    </Details></div>
  );
}
