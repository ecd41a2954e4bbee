import type { ServicePageQuery, StaffDetailsInput, StaffRole } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import type { FormValues } from "../../lib/formValues";
import { Radios, SelectField, TextField } from "../../ui";
import { ROLE_HINTS, ROLE_WORDS, optionsOf } from "./words";

type Staff = ServicePageQuery["serviceStaff"][number];

/** What is said of a member of staff, for an invitation and for a change. */
export function StaffFields({ staff, teams, errors }: { staff?: Staff; teams: ServicePageQuery["serviceTeams"]; errors: readonly FieldError[] }) {
  return (
    <>
      <TextField name="displayName" label="Name" hint="As clients and employers see it." defaultValue={staff?.displayName} required="Write their name" error={errorFor(errors, "displayName")} width={20} />
      <TextField name="jobTitle" label="Job title" defaultValue={staff?.jobTitle ?? "Employment specialist"} required="Write their job title" error={errorFor(errors, "jobTitle")} width={30} />
      <TextField name="phone" label="Telephone at work" type="tel" defaultValue={staff?.phone} error={errorFor(errors, "phone")} width={20} />
      <SelectField name="teamId" label="Team" empty="No team" defaultValue={staff?.teamId} options={teams.map(({ id, name }) => ({ value: id, label: name }))} error={errorFor(errors, "teamId")} />
      {staff?.isMe
        ? <input type="hidden" name="role" value={staff.role ?? ""} />
        : <Radios name="role" label="What they may do" defaultValue={staff?.role ?? "employment_specialist"} required="Choose what they may do" options={optionsOf(ROLE_WORDS, ROLE_HINTS)} error={errorFor(errors, "role")} />}
    </>
  );
}

export const detailsFrom = (values: FormValues): StaffDetailsInput => ({
  displayName: values.text("displayName"),
  jobTitle: values.text("jobTitle"),
  phone: values.text("phone"),
  teamId: values.optional("teamId"),
  role: values.text("role") as StaffRole,
});
