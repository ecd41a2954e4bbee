import { useState } from "react";
import { errorFor, type FieldError } from "../../lib/errors";
import { Button, Confirm, ErrorSummary, Form, TextField } from "../../ui";

export interface SiteValues {
  name: string;
  placeText: string;
  postcode: string | null;
}

/**
 * A place where an employer's people work.
 *
 * @param save - gives the user errors; none when it was saved.
 * @param remove - left out for a new site; gives what went wrong, in words, or nothing.
 */
export function SiteForm({ site, save, remove }: { site?: { name: string; placeText: string; postcode?: string | null }; save: (values: SiteValues) => Promise<readonly FieldError[]>; remove?: () => Promise<string | undefined> }) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <>
      <Form onSubmit={async (values) => setErrors(await save({ name: values.text("name"), placeText: values.text("placeText"), postcode: values.optional("postcode") }))}>
        <ErrorSummary errors={errors} title="The site was not saved" />
        <TextField name="name" label="Name of the site" hint="For example, Head office, or Beeston shop" defaultValue={site?.name} required="Enter a name for the site" error={errorFor(errors, "name")} />
        <TextField name="placeText" label="Town" defaultValue={site?.placeText} autoComplete="address-level2" required="Enter the town" error={errorFor(errors, "placeText")} />
        <TextField name="postcode" label="Postcode (optional)" hint="Tells people how far it is. The first half is enough." width={10} autoComplete="postal-code" defaultValue={site?.postcode} error={errorFor(errors, "postcode")} />
        <Button>{site ? "Save the site" : "Add the site"}</Button>
      </Form>
      {remove && <Confirm label="Remove this site" kind="stop" question="Remove this site? Roles that were posted for it keep their place." yes="Yes, remove it" no="No, keep it" done="Removed." failed="It was not removed. Try again." act={remove} />}
    </>
  );
}
