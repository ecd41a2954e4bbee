import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { ChangeServiceDocument, type ServiceColour, ServicePageDocument, type ServicePageQuery } from "../../../schema/generated/specialists";
import { errorFor } from "../../lib/errors";
import { useSession } from "../../lib/session";
import { Button, Checkbox, ErrorSummary, Form, Loaded, NumberField, Page, Section, SelectField, TextArea, TextField } from "../../ui";
import { COLOUR_WORDS, optionsOf } from "./words";

const back = { to: "/staff/service", label: "Service" };

/** How the service is called and reached, and how it works. */
export function SettingsPage() {
  const result = useQuery(ServicePageDocument, { fetchPolicy: "network-only" });
  return <Page title="Settings" back={back}><Loaded result={result} what="the settings">{({ service }) => <Settings service={service} />}</Loaded></Page>;
}

function Settings({ service }: { service: ServicePageQuery["service"] }) {
  const navigate = useNavigate();
  const { refresh } = useSession();
  const [change, { data }] = useMutation(ChangeServiceDocument);
  const errors = data?.changeService.userErrors ?? [];
  const error = (path: string): string | null => errorFor(errors, path);
  return (
    <Form
      name="settings"
      onSubmit={async (values) => {
        const texts = { name: values.text("name"), phone: values.text("phone"), hours: values.text("hours"), email: values.text("email"), sharingNotice: values.text("sharingNotice"), referralNotice: values.text("referralNotice") };
        const input = {
          ...texts,
          colour: values.text("colour") as ServiceColour,
          startNeedsRiskAssessment: values.ticked("startNeedsRiskAssessment"),
          firstContactWithinDays: values.number("firstContactWithinDays") ?? 0,
          firstContactPromptDay: values.number("firstContactPromptDay") ?? 0,
        };
        const answer = await change({ variables: { input } });
        if (!answer.data?.changeService.service) return;
        await refresh();
        await navigate(back.to);
      }}
    >
      <ErrorSummary errors={errors} title="The settings were not saved" />
      <Section title="How people know and reach you" size="m">
        <TextField name="name" label="Name" defaultValue={service.name} required="Write the service’s name" error={error("name")} />
        <TextField name="phone" label="Telephone" hint="On every page: people in difficulty look for it." type="tel" defaultValue={service.phone} required="Write a telephone number" error={error("phone")} width={20} />
        <TextField name="hours" label="When you answer it" hint="For example: Monday to Friday, 9am to 5pm." defaultValue={service.hours} error={error("hours")} />
        <TextField name="email" label="Email address" type="email" defaultValue={service.email} required="Write an email address" error={error("email")} spellCheck={false} width={30} />
        <SelectField name="colour" label="Colour of the pages" defaultValue={service.colour} options={optionsOf(COLOUR_WORDS)} error={error("colour")} />
      </Section>
      <Section title="Your own words" size="m">
        <TextArea name="sharingNotice" label="Where a person chooses what to share" hint="Added to what is said there anyway. May be empty." rows={3} most={2000} defaultValue={service.sharingNotice} error={error("sharingNotice")} />
        <TextArea name="referralNotice" label="On the referral pages" hint="May be empty." rows={3} most={2000} defaultValue={service.referralNotice} error={error("referralNotice")} />
      </Section>
      <Section title="How you work" size="m">
        <Checkbox name="startNeedsRiskAssessment" label="Nobody starts work before their risk assessment is in" defaultChecked={service.startNeedsRiskAssessment} />
        <NumberField name="firstContactWithinDays" label="First employer contact by day" hint="Counted from engagement. 30 is usual." defaultValue={service.firstContactWithinDays} required="Write a number of days" error={error("firstContactWithinDays")} width={3} />
        <NumberField name="firstContactPromptDay" label="Remind the specialist on day" defaultValue={service.firstContactPromptDay} required="Write a number of days" error={error("firstContactPromptDay")} width={3} />
      </Section>
      <Button>Save the settings</Button>
    </Form>
  );
}
