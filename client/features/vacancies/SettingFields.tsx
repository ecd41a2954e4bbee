import { useState } from "react";
import type { VacancySettingInput } from "../../../schema/generated/employers";
import type { FormValues } from "../../lib/formValues";
import { SETTING_COUNT, settingCodes, settingGroups } from "../../lib/settings";
import { Segments } from "../../ui";
import type { PartFieldsProps } from "./PartFields";

/** What it is like to work there: yes, no, or not said, which is never an error. */
export function SettingFields({ role }: PartFieldsProps) {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((role?.setting ?? []).map(({ feature, says }) => [feature, says === "has" ? "yes" : "no"])));
  const said = Object.values(answers).filter((answer) => answer !== "unsaid").length;
  return (
    <>
      <p className="al-progress" role="status"><strong>{said} of {SETTING_COUNT} said.</strong> Leave “Not said” if it depends. We may ask you about it.</p>
      {settingGroups.map(({ title, features }) => (
        <section key={title} aria-label={title}>
          <h2 className="nhsuk-heading-s al-seg-heading">{title}</h2>
          {features.map(({ code, label, hint }) => (
            <Segments key={code} name={`setting.${code}`} label={label} hint={hint} defaultValue={answers[code] ?? "unsaid"} onChange={(answer) => setAnswers((before) => ({ ...before, [code]: answer }))} />
          ))}
        </section>
      ))}
    </>
  );
}

export const settingFrom = (values: FormValues): VacancySettingInput => ({
  has: settingCodes.filter((code) => values.text(`setting.${code}`) === "yes"),
  hasNot: settingCodes.filter((code) => values.text(`setting.${code}`) === "no"),
});
