import { useMutation } from "@apollo/client/react";
import { ChangeClientDetailsDocument, type PreferredContact, WriteProfileDocument } from "../../../schema/generated/specialists";
import { errorFor, type FieldError } from "../../lib/errors";
import { Radios, TextArea, TextField } from "../../ui";
import { ClientForm } from "./ClientForm";
import { contactOptions } from "./clientWords";
import { profileSections } from "./profileSections";

interface Contact {
  phone: string;
  email: string;
  preferredContact: string;
  languageNeeds: string;
  formatNeeds: string;
}

/** How somebody is reached, for staff and for the person's own page. */
export const ContactFields = ({ contact, errors, own }: { contact: Contact; errors: readonly FieldError[]; own: boolean }) => (
  <>
    <TextField name="phone" label="Telephone" labelSize="s" type="tel" autoComplete={own ? "tel" : "off"} width={20} defaultValue={contact.phone} error={errorFor(errors, "phone")} />
    <TextField name="email" label="Email" labelSize="s" type="email" autoComplete={own ? "email" : "off"} spellCheck={false} width={30} defaultValue={contact.email} error={errorFor(errors, "email")} />
    <Radios name="preferredContact" label={own ? "How should we reach you?" : "How they would rather be reached"} labelSize="s" options={contactOptions} defaultValue={contact.preferredContact} required="Choose one" error={errorFor(errors, "preferredContact")} />
    <TextField name="languageNeeds" label="Language or interpreter (optional)" labelSize="s" width={20} defaultValue={contact.languageNeeds} error={errorFor(errors, "languageNeeds")} />
    <TextField name="formatNeeds" label="Format (optional)" labelSize="s" hint="For example: large print, Easy Read" width={20} defaultValue={contact.formatNeeds} error={errorFor(errors, "formatNeeds")} />
  </>
);

/** A client's details, by staff. */
export function ClientDetailsPage() {
  const [change] = useMutation(ChangeClientDetailsDocument);
  return (
    <ClientForm
      title="Details" button="Save"
      send={async (values, { id }) => {
        const input = { id, phone: values.text("phone"), email: values.text("email"), preferredContact: values.text("preferredContact") as PreferredContact, languageNeeds: values.text("languageNeeds"), formatNeeds: values.text("formatNeeds"), clinicalTeam: values.text("clinicalTeam") };
        return (await change({ variables: { input } })).data?.changeClientDetails;
      }}
    >
      {(client, errors) => (
        <>
          <ContactFields contact={client} errors={errors} own={false} />
          <TextField name="clinicalTeam" label="Clinical team" labelSize="s" hint="Team or practice, and whom we talk with there" width={30} defaultValue={client.clinicalTeam} error={errorFor(errors, "clinicalTeam")} />
        </>
      )}
    </ClientForm>
  );
}

/** The vocational profile, written with the client: each save is a new version. */
export function ClientProfilePage() {
  const [write] = useMutation(WriteProfileDocument);
  return (
    <ClientForm
      title="Vocational profile" button="Save" lead="Write what they say, as they say it. Nothing about health belongs here. Earlier versions are kept."
      send={async (values, { id, profiles }) => {
        const texts = Object.fromEntries(profileSections.map(({ key }) => [key, values.text(key)]));
        return (await write({ variables: { id, input: { basedOn: profiles[0]?.version ?? 0, ...texts } } })).data?.writeProfile;
      }}
    >
      {({ profiles: [profile] }, errors) => profileSections.map(({ key, label, hint }) => (
        <TextArea key={key} name={key} label={label} labelSize="s" hint={hint || undefined} rows={3} most={4000} defaultValue={profile?.[key]} error={errorFor(errors, key)} />
      ))}
    </ClientForm>
  );
}
