import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import type { Result } from "../../kernel/result";
import { acknowledgeSafeguarding, lookAgain, nameOfficer, tellOfSafeguarding } from "./followSafeguarding";
import { recordSafeguarding } from "./recordSafeguarding";
import { LookAgainInput, RecordSafeguardingInput } from "./safeguarding.inputs";
import { readClientSafeguarding, readDisclosures, readOfficer, readTold } from "./safeguarding.reads";
import { ClientSafeguarding, DataProtectionOfficer, DataProtectionOfficerPayload, SafeguardingDisclosure, SafeguardingPayload, ToldDisclosure } from "./safeguarding.types";

async function asItIsNow({ read }: Context, result: Result<{ id: string }>): Promise<object> {
  if (!result.ok) return answer("disclosure", result, () => null);
  const [disclosure] = await read((session) => readDisclosures(session, result.value.id));
  return answer("disclosure", result, () => disclosure ?? null);
}

@Resolver()
export class SafeguardingForSpecialists {
  @Query(() => ClientSafeguarding, { nullable: true, description: "What the viewer may do and know about safeguarding and one client; null when not on the viewer's caseload." })
  clientSafeguarding(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { read }: Context): Promise<ClientSafeguarding | null> {
    return read((session) => readClientSafeguarding(session, clientId));
  }

  @Query(() => [SafeguardingDisclosure], { description: "What was passed on without consent: for service managers and the data-protection officer; empty for everybody else. 500 at most." })
  safeguardingDisclosures(@Ctx() { read }: Context): Promise<SafeguardingDisclosure[]> {
    return read((session) => readDisclosures(session));
  }

  @Query(() => DataProtectionOfficer, { nullable: true, description: "The service's data-protection officer; null while none is named." })
  dataProtectionOfficer(@Ctx() { read }: Context): Promise<DataProtectionOfficer | null> {
    return read(readOfficer);
  }

  @Mutation(() => SafeguardingPayload, { description: "Writes down what a service manager passed on without consent. Nothing is sent. The data-protection officer is told, and the client unless that is unsafe." })
  async recordSafeguarding(@Arg("input", () => RecordSafeguardingInput, { description: "What was passed on, to whom, and why." }) input: RecordSafeguardingInput, @Ctx() context: Context): Promise<object> {
    const command = { ...input, unsafeReason: input.unsafeReason ?? null, lookAgainOn: input.lookAgainOn ?? null };
    return asItIsNow(context, await context.write((session) => once(session, "recordSafeguarding", input.idempotencyKey, () => recordSafeguarding(session, command), async (id) => ({ id }))));
  }

  @Mutation(() => SafeguardingPayload, { description: "Tells the client now. For service managers." })
  async tellClientOfSafeguarding(@Arg("id", () => ID, { description: "The disclosure." }) id: string, @Ctx() context: Context): Promise<object> {
    return asItIsNow(context, await context.write((session) => tellOfSafeguarding(session, id)));
  }

  @Mutation(() => SafeguardingPayload, { description: "Telling the client is unsafe still: sets another day to look again. For service managers." })
  async lookAgainAtSafeguarding(@Arg("input", () => LookAgainInput, { description: "The day and the reason." }) input: LookAgainInput, @Ctx() context: Context): Promise<object> {
    return asItIsNow(context, await context.write((session) => lookAgain(session, input)));
  }

  @Mutation(() => SafeguardingPayload, { description: "The data-protection officer has looked at it." })
  async acknowledgeSafeguarding(@Arg("id", () => ID, { description: "The disclosure." }) id: string, @Ctx() context: Context): Promise<object> {
    return asItIsNow(context, await context.write((session) => acknowledgeSafeguarding(session, id)));
  }

  @Mutation(() => DataProtectionOfficerPayload, { description: "Names the data-protection officer: a member of staff who looks at every disclosure without consent. For managers." })
  async nameDataProtectionOfficer(@Arg("staffId", () => ID, { description: "The member of staff." }) staffId: string, @Ctx() context: Context): Promise<object> {
    const result = await context.write((session) => nameOfficer(session, staffId));
    const officer = result.ok ? await context.read(readOfficer) : null;
    return answer("officer", result, () => officer);
  }
}

@Resolver()
export class SafeguardingForClients {
  @Query(() => [ToldDisclosure], { description: "What was passed on about the viewer without asking them, as far as they have been told. 200 at most." })
  toldDisclosures(@Ctx() { read }: Context): Promise<ToldDisclosure[]> {
    return read(readTold);
  }
}
