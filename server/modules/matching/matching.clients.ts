import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { presentMatch, presentWhatIf } from "./matching.presenter";
import { AnswerRoleInput } from "./matching.inputs";
import { AnswerRolePayload, MatchedRole, RolesForMe } from "./matching.types";
import { recordMatch } from "./recordMatch";
import { matchedRole, rolesForClient } from "./rolesForClient";
import { type Fit, conflictsOf } from "./weigh";

const MOST_CONFLICTS = 2;

/** Close enough to put to a person: something fits, and little does not. Staff can see the rest. */
const isNear = (fit: Fit): boolean => conflictsOf(fit).length <= MOST_CONFLICTS && (fit.lines.length === 0 || fit.lines.some(({ verdict }) => verdict !== "conflicts"));

@Resolver()
export class MatchingForClients {
  @Query(() => RolesForMe, { description: "Open roles for the person who asks, from what they said they want." })
  async rolesForMe(@Arg("first", () => Int, { defaultValue: 6, description: "How many unanswered roles to give, 1 to 50." }) first: number, @Ctx() { read, viewer }: Context): Promise<RolesForMe> {
    const now = new Date();
    const found = await read((session) => rolesForClient(session, viewer.clientId!));
    const matches = found?.matches ?? [];
    const open = matches.filter(({ match, fit }) => (match?.state ?? "suggested") === "suggested" && isNear(fit));
    return Object.assign(new RolesForMe(), {
      roles: open.slice(0, Math.min(Math.max(first, 1), 50)).map((each) => presentMatch(each, "client", now)),
      total: open.length,
      answered: matches.filter(({ match }) => match && match.state !== "suggested").map((each) => presentMatch(each, "client", now)),
      leftOutByNever: found?.leftOut.never ?? 0,
      whatIfs: found ? found.whatIfs.map((each) => presentWhatIf(each, found, "client", now)) : [],
      hasWishes: matches.length === 0 || matches.some(({ fit }) => fit.lines.length > 0),
    });
  }

  @Query(() => MatchedRole, { nullable: true, description: "One role, with why it fits the person who asks and what does not; null when it is not there." })
  async roleForMe(@Arg("vacancyId", () => ID, { description: "The vacancy." }) vacancyId: string, @Ctx() { read, viewer }: Context): Promise<MatchedRole | null> {
    const found = await read((session) => matchedRole(session, viewer.clientId!, vacancyId));
    return found && presentMatch(found, "client", new Date());
  }

  @Mutation(() => AnswerRolePayload, { description: "Keeps the person's answer to a role. No employer sees it." })
  async answerRole(@Arg("input", () => AnswerRoleInput, { description: "The role and the answer." }) input: AnswerRoleInput, @Ctx() { write, viewer }: Context): Promise<object> {
    const result = await write((session) => recordMatch(session, { clientId: viewer.clientId!, vacancyId: input.vacancyId, state: input.answer, reason: input.reason ?? null }));
    return answer("role", result, (found) => presentMatch(found, "client", new Date()));
  }
}
