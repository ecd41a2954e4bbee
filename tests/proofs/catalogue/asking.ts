import { randomUUID } from "node:crypto";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { type GraphQLField, type GraphQLInputType, type GraphQLOutputType, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isUnionType } from "graphql";
import { COOKIE } from "../../../server/app/portal";
import type { Audience } from "../../../server/kernel/viewer";
import type { Actor, World } from "../world";

export type Field = GraphQLField<unknown, unknown>;

/** Somebody of each audience who may do most there. */
export const boldest = ({ actors }: World): Record<Audience, Actor> => {
  const of = (role: Actor["role"]): Actor => actors.find((actor) => actor.role === role)!;
  return { public: of("anonymous"), employers: of("owner"), specialists: of("service_manager"), clients: of("client") };
};

/** Sends one operation as the pages do. */
export const ask = (app: FastifyInstance, actor: Pick<Actor, "audience" | "cookie">, query: string, variables: object = {}): Promise<LightMyRequestResponse> =>
  app.inject({ method: "POST", url: `/graphql/${actor.audience}`, headers: { "content-type": "application/json", ...(actor.cookie ? { cookie: `${COOKIE}=${actor.cookie}` } : {}) }, payload: { query, variables } });

/** How a text, and an idempotency key, are filled in. */
export interface Filling {
  readonly text: string;
  readonly key?: string;
  readonly given?: Readonly<Record<string, unknown>>;
}

/** A value that fits a type and means nothing. */
export function sample(name: string, type: GraphQLInputType, filling: Filling): unknown {
  if (isNonNullType(type)) return sample(name, type.ofType, filling);
  if (isListType(type)) return [sample(name, type.ofType, filling)];
  if (isEnumType(type)) return type.getValues().at(-1)!.name;
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, sample(field.name, field.type, filling)]));
  if (filling.given && name in filling.given) return filling.given[name];
  if (name === "idempotencyKey") return filling.key ?? randomUUID();
  const samples: Record<string, unknown> = { ID: randomUUID(), Int: 1, Float: 1, Boolean: false, LocalDate: "2026-12-01", DateTimeISO: "2026-12-01T10:00:00.000Z" };
  return samples[type.name] ?? filling.text;
}

/** An operation of one root field, everything it takes filled in. */
export function operationOf(kind: "query" | "mutation", field: Field, filling: Filling): { query: string; variables: Record<string, unknown> } {
  const given = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(", ");
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  return {
    query: `${kind} ${given && `(${given})`} { ${field.name}${passed && `(${passed})`} ${shallow(field.type)} }`,
    variables: Object.fromEntries(field.args.map(({ name, type }) => [name, sample(name, type, filling)])),
  };
}

const shallow = (type: GraphQLOutputType): string => (isLeafType(getNamedType(type)) ? "" : isUnionType(getNamedType(type)) ? "{ __typename }" : "{ __typename }");
