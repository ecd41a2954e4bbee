import type { StaffTodayQuery } from "../../../schema/generated/specialists";

export type Line = StaffTodayQuery["worklist"]["lines"][number];

/** The act of a line: its label, where it leads, and words for readers that tell it from others alike. */
export interface LineAct {
  label: string;
  to: string;
  about: string;
}

const client = (line: Line, rest = ""): string => `/staff/clients/${line.clientId}${rest}`;

/** One press from the line to the act. */
export function actOf(line: Line): LineAct {
  const about = (before: string): string => `${before} ${line.title}`;
  switch (line.kind) {
    case "first_contact":
      return { label: line.group === "late" ? "Log contact" : "Plan contact", to: `/staff/employers/contacts/new?client=${line.subjectId}`, about: about("for") };
    case "ask_to_approach":
      return { label: "Ask them", to: client(line, "/approach"), about: about("about") };
    case "next_action":
      return { label: "Log contact", to: `/staff/employers/contacts/new?employer=${line.employerId}${line.clientId ? `&client=${line.clientId}` : ""}`, about: about("with") };
    case "check":
      return { label: "Record check", to: `/staff/placements/${line.subjectId}`, about: about("for") };
    case "calculation":
      return { label: "Record calculation", to: client(line, "/better-off"), about: about("for") };
    case "meeting":
      return { label: line.group === "late" ? "Say how it went" : "Open meeting", to: "/staff/meetings", about: about("with") };
    case "ask_for_consent":
      return { label: "Ask to share", to: client(line, `/sharing/ask?employer=${line.employerId}`), about: about("with") };
    case "introduce":
      return { label: "Introduce", to: `/staff/introductions/${line.subjectId}`, about: line.title };
    case "record_start":
      return { label: "Record start", to: client(line, `/placements/new?introduction=${line.subjectId}`), about: about("of") };
    case "introduction_waits":
      return { label: "See introduction", to: `/staff/introductions/${line.subjectId}`, about: about("of") };
    case "wants_role":
      return { label: "Prepare introduction", to: client(line, `/introductions/new?vacancy=${line.subjectId}`), about: about("for") };
    case "client_answer":
      return { label: "See answer", to: client(line, "/sharing"), about: about("from") };
    case "sharing_ends":
      return line.group === "others" || !line.employerId
        ? { label: "See sharing", to: client(line, "/sharing"), about: about("of") }
        : { label: "Ask again", to: client(line, `/sharing/ask?employer=${line.employerId}`), about: about("to share:") };
    case "referral":
      return { label: line.group === "others" ? "See referral" : "Read referral", to: `/staff/clients/referrals/${line.subjectId}`, about: line.note };
    case "retention_request":
      return { label: line.group === "others" ? "See request" : "Screen request", to: `/staff/retention/requests/${line.subjectId}`, about: line.note };
    case "retention_case":
      return { label: "Open case", to: `/staff/retention/cases/${line.subjectId}`, about: about("of") };
    case "role_closes":
      return { label: "See matches", to: `/staff/roles/${line.subjectId}/people`, about: about("for") };
    case "role_to_review":
      return { label: "Review role", to: `/staff/roles/${line.subjectId}`, about: line.title };
    case "employer_to_approve":
      return { label: "Look and decide", to: `/staff/employers/${line.subjectId}/account`, about: about("about") };
    case "adjustment_review":
    case "adjustment_waits":
      return { label: "See adjustment", to: client(line, "/adjustments"), about: about("of") };
    case "messages":
      return { label: "Read", to: "/staff/messages", about: line.title };
  }
}

/** Where the name leads: a client's own page, or the employer's where it is the employer who is named. */
export function titleLink(line: Line): string | undefined {
  if (line.kind === "next_action") return `/staff/employers/${line.employerId}`;
  return line.clientId ? client(line) : undefined;
}
