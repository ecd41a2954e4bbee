import { randomUUID } from "node:crypto";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { AnswerSharingDocument, AskAboutRecordDocument, BeginThreadDocument, StopSharingDocument } from "../../../schema/generated/clients";
import { AskForSupportDocument } from "../../../schema/generated/employers";
import { PrepareIntroductionDocument, ProposeWordsDocument, SuggestAdjustmentDocument } from "../../../schema/generated/specialists";
import type { Actor } from "../../support/portal";
import type { Random } from "../random";
import { type Offer, type People, type Subject, newWord } from "./people";

export const kinds = ["message", "record request", "words", "adjustment", "introduction", "retention request", "answer", "withdrawal"] as const;
export type Kind = (typeof kinds)[number];

/** Something that is asked of the service once, however often it is sent. */
export interface Act {
  readonly kind: Kind;
  /** Found in the database where the effect is, and there alone. */
  readonly mark: string;
  readonly actor: Actor;
  readonly body: string;
  readonly offer?: Offer;
  acknowledged: boolean;
  /** Refused in words: it must have had no effect. */
  refused: string | null;
  sent: number;
}

const act = <Data, Variables>(kind: Kind, mark: string, actor: Actor, document: TypedDocumentNode<Data, Variables>, variables: Variables, offer?: Offer): Act => ({
  kind, mark, actor, body: JSON.stringify({ query: print(document), variables }), acknowledged: false, refused: null, sent: 0, ...(offer ? { offer } : {}),
});

export const message = ({ person }: Subject, random: Random): Act => {
  const word = newWord(random);
  return act("message", word, person, BeginThreadDocument, { input: { about: "Our meeting", body: `Could we meet? ${word}`, idempotencyKey: randomUUID() } });
};
export const answer = (offer: Offer): Act =>
  act("answer", offer.consent, offer.subject.person, AnswerSharingDocument, { input: { sharingId: offer.consent, yes: [offer.statement], idempotencyKey: randomUUID() } }, offer);
export const withdrawal = (offer: Offer): Act => act("withdrawal", offer.consent, offer.subject.person, StopSharingDocument, { input: { sharingId: offer.consent } }, offer);

/** What a client, a member of staff or the employer might send next; the roles are used up. */
export function anyAct({ subjects, staff, member }: People, roles: { client: Subject; vacancy: string }[], random: Random): Act {
  const subject = random.pick(subjects);
  const word = newWord(random);
  const idempotencyKey = randomUUID();
  const clientId = subject.person.id;
  const role = roles.length > 0 && random.chance(0.3) ? roles.pop() : undefined;
  if (role) return act("introduction", `${role.vacancy}`, staff, PrepareIntroductionDocument, { input: { clientId: role.client.person.id, vacancyId: role.vacancy, idempotencyKey } });
  switch (random.pick(["message", "record request", "words", "adjustment", "retention request"] as const)) {
    case "message":
      return message(subject, random);
    case "record request":
      return act("record request", word, subject.person, AskAboutRecordDocument, { input: { kind: "correct", details: word, idempotencyKey } });
    case "words":
      return act("words", word, staff, ProposeWordsDocument, { input: { clientId, item: "availability", wording: `Mornings, ${word}.`, idempotencyKey } });
    case "adjustment":
      return act("adjustment", word, staff, SuggestAdjustmentDocument, { input: { clientId, introductionId: subject.introduction, category: "hours", code: "later_start", barrier: `Early buses are full. ${word}`, wording: "Start at ten.", expectedEffect: "I arrive rested.", idempotencyKey } });
    case "retention request":
      return act("retention request", word, member, AskForSupportDocument, { input: { urgency: "harder", happening: ["tasks_hard"], theyKnow: true, phone: "01632 960119", aboutWork: word, idempotencyKey } });
  }
}
