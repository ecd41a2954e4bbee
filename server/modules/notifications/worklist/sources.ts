import { adjustments } from "./adjustments";
import { calculations } from "./calculations";
import { checks } from "./checks";
import { clientAnswers } from "./clientAnswers";
import { firstContact } from "./firstContact";
import { introductions } from "./introductions";
import { meetings } from "./meetings";
import { messages } from "./messages";
import { nextActions } from "./nextActions";
import { referrals } from "./referrals";
import { retentionCases, retentionRequests } from "./retention";
import { employersToApprove, rolesClosing, rolesToReview } from "./roles";
import { sharingEnds } from "./sharingEnds";
import { wantedRoles } from "./wantedRoles";
import type { WorkSource } from "./workLine";

/** Everything that can wait for a specialist. Another source is a file and a line here. */
export const sources: readonly WorkSource[] = [
  firstContact, checks, calculations, meetings, retentionRequests, retentionCases, introductions, wantedRoles, clientAnswers, referrals, rolesToReview, employersToApprove, nextActions,
  rolesClosing, sharingEnds, adjustments, messages,
];
