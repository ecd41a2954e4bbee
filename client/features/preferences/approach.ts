import type { Approach } from "../../../schema/generated/clients";

/** Whether employers may be spoken to, as the person's own pages say it. */
export const approachWords: Record<Approach, { label: string; hint: string; summary: string }> = {
  named: { label: "Yes, and you may say who I am", hint: "We still ask you first about each employer, and about each thing we would tell them.", summary: "Yes, by name, after you ask me about each one" },
  anonymous: { label: "Yes, but don’t say who I am", hint: "We say what kind of work you look for, and nothing that shows it’s you.", summary: "Yes, but without my name" },
  none: { label: "No, don’t speak to anyone for me", hint: "We still look for open roles with you.", summary: "No, don’t speak to anyone for me" },
};
