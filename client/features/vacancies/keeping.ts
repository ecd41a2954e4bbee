import * as employers from "../../../schema/generated/employers";
import * as specialists from "../../../schema/generated/specialists";
import { useSession } from "../../lib/session";

/** The documents of one audience that keeping a role needs; the two are of one shape. */
const documentsOf = (from: typeof employers | typeof specialists) => ({
  KeptRole: from.KeptRoleDocument,
  RoleHistory: from.RoleHistoryDocument,
  SaveRole: from.SaveRoleDocument,
  SendRole: from.SendRoleDocument,
  PauseRole: from.PauseRoleDocument,
  ReopenRole: from.ReopenRoleDocument,
  CloseRole: from.CloseRoleDocument,
  WithdrawRole: from.WithdrawRoleDocument,
  RelistRole: from.RelistRoleDocument,
  AnswerRoleQuestion: from.AnswerRoleQuestionDocument,
  FindOccupations: from.FindOccupationsDocument,
});

export type KeptRole = employers.KeptRole_VacancyFragment;
export type Parts = employers.VacancyPartsInput;

interface Keeping {
  readonly staff: boolean;
  /** Where the audience's role pages are: `/employer/roles`. */
  readonly base: string;
  readonly documents: ReturnType<typeof documentsOf>;
}

const asEmployer: Keeping = { staff: false, base: "/employer/roles", documents: documentsOf(employers) };
const asStaff: Keeping = { staff: true, base: "/staff/roles", documents: documentsOf(specialists) };

/** For whom the page keeps roles: an employer, or its service. Decides addresses and documents, never rights. */
export const useKeeping = (): Keeping => (useSession().session.acting?.audience === "specialists" ? asStaff : asEmployer);
