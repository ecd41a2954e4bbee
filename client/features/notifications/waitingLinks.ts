import type { EmployerTodayQuery } from "../../../schema/generated/employers";

type Line = EmployerTodayQuery["employerDay"]["waiting"][number];

/** What the button of a line says, and where it leads. */
export function waitingAct({ kind, subjectId: id }: Line): { label: string; to: string } {
  switch (kind) {
    case "offer_times":
      return { label: "Choose times", to: `/employer/people/${id}` };
    case "say_how_it_went":
      return { label: "Say how it went", to: `/employer/people/${id}` };
    case "decide":
      return { label: "Decide", to: `/employer/people/${id}` };
    case "adjustment":
    case "trial_ends":
      return { label: "Answer", to: `/employer/adjustments/${id}` };
    case "put_in_place":
    case "adjustment_review":
      return { label: "Open", to: `/employer/adjustments/${id}` };
    case "vacancy_questions":
      return { label: "Answer", to: `/employer/roles/${id}` };
    case "changes_requested":
      return { label: "Change", to: `/employer/roles/${id}` };
    case "pass_on_note":
      return { label: "See the note", to: `/employer/support/${id}` };
    case "no_longer_shared":
      return { label: "See what to do", to: "/employer/no-longer-shared" };
    case "messages":
      return { label: "Read", to: "/employer/messages" };
  }
}
