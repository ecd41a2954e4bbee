import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { once } from "../../access/once";
import type { Context } from "../../graphql/context";
import { answer } from "../../graphql/userError";
import { copyRecord } from "./copyRecord";
import { readEvidenceDeleted } from "./deleteOldEvidence";
import { type Erased, eraseRecord, readErased, readErasures } from "./eraseRecord";
import { CopyRecordInput, CopyRecordPayload, EraseRecordInput, EraseRecordPayload, Erasure, ErasurePlan, EvidenceDeletedType, KeptKinds, RecordCopyType } from "./erasure.types";
import { planErasure } from "./erasurePlan";

const present = ({ id, erasedAt, staffName, keptUntil }: Erased): Erasure => Object.assign(new Erasure(), { id, erasedAt, staffName, keptUntil });

/** What a service manager does with a whole record: a copy for the person, and its erasure. */
@Resolver()
export class ErasureResolver {
  @Query(() => ErasurePlan, { nullable: true, description: "What an erasure would do; null when the client is not on the viewer's caseload, as one who was erased." })
  async erasurePlan(@Arg("clientId", () => ID, { description: "The client." }) clientId: string, @Ctx() { read }: Context): Promise<ErasurePlan | null> {
    const plan = await read((session) => planErasure(session, clientId));
    return plan && Object.assign(new ErasurePlan(), plan, { kept: plan.kept.map((kinds) => Object.assign(new KeptKinds(), kinds)) });
  }

  @Query(() => [Erasure], { description: "Records that were erased, newest first, at most 200; empty for all but service managers." })
  async erasures(@Ctx() { read }: Context): Promise<Erasure[]> {
    return (await read(readErasures)).map(present);
  }

  @Query(() => [EvidenceDeletedType], { description: "On which days evidence of erasures was deleted because its time was over, newest first, at most 200; empty for all but service managers." })
  async evidenceDeleted(@Ctx() { read }: Context): Promise<EvidenceDeletedType[]> {
    return (await read(readEvidenceDeleted)).map((each) => Object.assign(new EvidenceDeletedType(), each));
  }

  @Mutation(() => EraseRecordPayload, { description: "Erases a person's record for good. Sharing ends, employers who read lines are asked to erase them, and only evidence without words stays." })
  async eraseRecord(@Arg("input", () => EraseRecordInput, { description: "Whose, and how they asked." }) input: EraseRecordInput, @Ctx() { write }: Context): Promise<object> {
    const { clientId, askedVia, idempotencyKey } = input;
    return answer("erasure", await write((session) => once(session, "eraseRecord", idempotencyKey, () => eraseRecord(session, { clientId, askedVia }), (id) => readErased(session, id))), present);
  }

  @Mutation(() => CopyRecordPayload, { description: "Makes a copy of a person's whole record, to give to them. They can see that it was made, and by whom." })
  async copyRecord(@Arg("input", () => CopyRecordInput, { description: "Whose." }) input: CopyRecordInput, @Ctx() { write }: Context): Promise<object> {
    const result = await write((session) => once(session, "copyRecord", input.idempotencyKey, () => copyRecord(session, input.clientId), async (id) => ({ id })));
    return answer("copy", result, ({ id }) => Object.assign(new RecordCopyType(), { id }));
  }
}
