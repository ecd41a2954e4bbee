import type { GraphQLSchema } from "graphql";
import type { Audience } from "../../../server/kernel/viewer";

export type Kind = "query" | "mutation" | "subscription";
export type Schemas = ReadonlyMap<Audience, GraphQLSchema>;

/** One operation as it is sent, and what it touches. */
export interface Operation {
  readonly audience: Audience;
  readonly kind: Kind;
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** Every `Type.field` it selects, `Type.field(argument)` and `Input.field` it gives, and `Enum.value` it names; once each. */
  readonly visits: readonly string[];
  /** Who sends it, where the pool keeps people apart. */
  readonly sender: string;
  /** Made to be refused: beyond the limits, or a document that does not parse or validate. */
  readonly wrong: boolean;
}

/** What a sender gives back; the body is the text as it came, of a PDF a letter a byte. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `OfferInterviewTimesInput` → offer, interview, times, input. */
export const wordsOf = (name: string): string[] => name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase().split(" ");

const ENDINGS = /(Payload|Connection|ForClient|Input|Type)$/;

/** A type's or an argument's noun, as the pool files ids: `VacancyConnection`, `vacancyId` and `vacancy_id` are `vacancy`. */
export const nounOf = (name: string): string => name.replace(/_?[Ii]ds?$/, "").replace(ENDINGS, "").replaceAll("_", "").toLowerCase();
