import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { StartVacancyImportDocument, type VacancyImportQuery } from "../../../schema/generated/employers";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { count } from "../../lib/words";
import { Button, ErrorSummary, Form, Heading, SelectField, TextField } from "../../ui";
import { sayField, useImportPaths } from "./importWords";

type Import = NonNullable<VacancyImportQuery["vacancyImport"]>;

/** The columns as chosen: one header a field, and an empty one for each field that no column holds. */
function chosen({ columns, fields }: Import, values: FormValues): { columns: { field: string; header: string }[]; errors: FieldError[] } {
  const picks = columns.map(({ header }, index) => ({ header, field: values.text(`column-${index}`), path: `column-${index}` }));
  const twice = picks.filter(({ field }, index) => field !== "" && picks.findIndex((pick) => pick.field === field) < index);
  const errors: FieldError[] = twice.map(({ field, header, path }) => ({ path, message: `Two columns are “${sayField(field)}”. Choose something else for ${header}` }));
  if (columns.length > 0 && !picks.some(({ field }) => field === "title")) errors.unshift({ path: "column-0", message: "Choose which column holds the job title" });
  return { errors, columns: fields.map((field) => ({ field, header: picks.find((pick) => pick.field === field)?.header ?? "" })) };
}

/** Which column holds what, as guessed from their names and corrected by a person; then the import begins. */
export function ImportColumns({ found, onStarted }: { found: Import; onStarted: () => void }) {
  const { staff } = useImportPaths();
  const [start] = useMutation(StartVacancyImportDocument);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const options = found.fields.map((field) => ({ value: field, label: sayField(field) }));

  async function send(values: FormValues): Promise<void> {
    const mapping = chosen(found, values);
    if (mapping.errors.length > 0) return setErrors(mapping.errors);
    const { data } = await start({ variables: { input: { id: found.id, columns: mapping.columns, employerName: values.text("employerName") } } });
    const refused = data?.startVacancyImport.userErrors ?? [];
    setErrors(refused);
    if (refused.length === 0) onStarted();
  }
  return (
    <Form name="columns" onSubmit={send}>
      <ErrorSummary errors={errors} title="The import has not begun" />
      <p>{count(found.rowsTotal, "row")} found. {found.columns.length > 0 ? "Check what each column holds. Columns marked “Leave out” are not read." : "Each advert names its own parts, so there is nothing to choose."}</p>
      {found.columns.length > 0 && <Heading level={2}>Columns</Heading>}
      {found.columns.map(({ header, samples, field }, index) => (
        <SelectField
          key={header + String(index)}
          name={`column-${index}`}
          label={header || `Column ${index + 1}, which has no name`}
          labelSize="s"
          hint={samples.length > 0 ? `For example: ${samples.join(" · ")}` : "Empty in every row"}
          options={options}
          empty="Leave out"
          defaultValue={field}
          error={errorFor(errors, `column-${index}`)}
        />
      ))}
      {staff && (
        <TextField
          name="employerName"
          label="Whose roles are these?"
          labelSize="s"
          hint="For rows that name no employer. Leave it empty if you do not know: the rows are kept under “Employer not named”."
          defaultValue={found.employerName}
          error={errorFor(errors, "employerName")}
          maxLength={200}
          width={30}
        />
      )}
      <Button>Start the import</Button>
    </Form>
  );
}
