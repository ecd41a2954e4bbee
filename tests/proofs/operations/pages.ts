import { type DocumentNode, type GraphQLSchema, Kind, TypeInfo, getNamedType, getNullableType, parse, typeFromAST, visit, visitWithTypeInfo } from "graphql";
import type { GraphQLArgument } from "graphql";
import listed from "../../../schema/operations.json";
import type { Audience } from "../../../server/kernel/viewer";
import { type Kind as OperationKind, nounOf } from "./operation";

interface Slot {
  readonly argument: GraphQLArgument;
  readonly field: string;
  readonly gives: string;
  readonly owner: string;
}

/** A document that the portal's own pages send, and what its variables are for. */
export interface Page {
  readonly text: string;
  readonly kind: OperationKind;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly visits: readonly string[];
}

/** The pages' documents of one audience: each once, as Apollo Client sends it. */
export function pagesOf(audience: Audience, schema: GraphQLSchema): Page[] {
  const texts = Object.values((listed as Record<string, Record<string, string>>)[audience] ?? {});
  return texts.filter((text) => text.includes("__typename") || !/\{[^}]*\{/.test(text)).sort().map((text) => pageOf(schema, text));
}

function pageOf(schema: GraphQLSchema, text: string): Page {
  const document = parse(text, { noLocation: true });
  const info = new TypeInfo(schema);
  const visits = new Set<string>();
  const slots = new Map<string, Slot>();
  visit(document, visitWithTypeInfo(info, {
    Field: () => {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (parent && field && !field.name.startsWith("__")) visits.add(`${parent.name}.${field.name}`);
    },
    Argument: (node) => {
      const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()];
      if (!parent || !field || !argument) return;
      visits.add(`${parent.name}.${field.name}(${argument.name})`);
      if (node.value.kind === Kind.VARIABLE) slots.set(node.value.name.value, { argument, field: field.name, gives: nounOf(getNamedType(field.type).name), owner: `${parent.name}.${field.name}` });
    },
  }));
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("a page's document holds no operation");
  for (const name of freeVariables(document)) if (!slots.has(name.name)) slots.set(name.name, looseSlot(schema, document, name.name));
  return { text, kind: operation.operation, slots, visits: [...visits] };
}

const freeVariables = (document: DocumentNode): { name: string }[] =>
  document.definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []).map(({ variable }) => ({ name: variable.name.value })) : []));

/** A variable that stands within an input object: its declared type says what it is. */
function looseSlot(schema: GraphQLSchema, document: DocumentNode, name: string): Slot {
  for (const each of document.definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    const declared = each.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const type = declared ? typeFromAST(schema, declared.type as never) : undefined;
    if (type) return { argument: { name, type: getNullableType(type as never), args: [] } as never, field: name, gives: "", owner: "" };
  }
  throw new Error(`no type for the variable ${name}`);
}
