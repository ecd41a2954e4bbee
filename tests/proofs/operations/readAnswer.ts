import { type DocumentNode, type FieldNode, type GraphQLSchema, type SelectionSetNode, Kind, getNamedType, isAbstractType, isObjectType, parse, typeFromAST } from "graphql";
import type { GraphQLObjectType } from "graphql";
import { type Operation, type Schemas, nounOf } from "./operation";

export interface FoundId {
  readonly noun: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const parsed = new Map<string, DocumentNode>();

/** Parses once: pages' documents come again and again. */
function documentOf(text: string): DocumentNode {
  const known = parsed.get(text);
  if (known) return known;
  const document = parse(text, { noLocation: true });
  if (parsed.size > 2_000) parsed.clear();
  parsed.set(text, document);
  return document;
}

/**
 * The ids in an answer, each under the noun of its type and of its field.
 *
 * @param answered - takes `audience:Type.field` of everything that came back with a value.
 * @param cursor - is told of each page's end, with the list's field.
 */
export function readAnswer(schemas: Schemas, operation: Operation, answer: string, answered: Set<string>, cursor: (field: string, value: string) => void): FoundId[] {
  if (operation.wrong || !answer.startsWith("{")) return [];
  const data = (JSON.parse(answer) as { data?: Record<string, unknown> | null }).data;
  const schema = schemas.get(operation.audience);
  if (!data || !schema) return [];
  const document = documentOf(operation.document);
  const definition = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getRootType(operation.kind as never);
  if (!definition || definition.kind !== Kind.OPERATION_DEFINITION || !root) return [];
  const walk = new Walk(operation.audience, schema, document, answered, cursor);
  walk.into(definition.selectionSet, root, data, "");
  return walk.found;
}

class Walk {
  readonly found: FoundId[] = [];

  constructor(readonly audience: string, readonly schema: GraphQLSchema, readonly document: DocumentNode, readonly answered: Set<string>, readonly cursor: (field: string, value: string) => void) {}

  into(set: SelectionSetNode, type: GraphQLObjectType, value: Record<string, unknown>, list: string): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.field(selection, type, value, list);
      else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value);
        if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
        const on = fragment.typeCondition ? typeFromAST(this.schema, fragment.typeCondition) : type;
        if (on === type || (isAbstractType(on) && this.schema.isSubType(on, type))) this.into(fragment.selectionSet, type, value, list);
      }
    }
  }

  private field(node: FieldNode, parent: GraphQLObjectType, value: Record<string, unknown>, list: string): void {
    const given = value[(node.alias ?? node.name).value];
    const name = node.name.value;
    const field = parent.getFields()[name];
    if (given === undefined || given === null || !field) return;
    this.answered.add(`${this.audience}:${parent.name}.${name}`);
    const type = getNamedType(field.type);
    for (const each of Array.isArray(given) ? given.flat(3) : [given]) {
      if (typeof each === "string") this.text(parent, name, each, list);
      else if (typeof each === "object" && each !== null && node.selectionSet) {
        const object = isObjectType(type) ? type : this.schema.getType(String((each as Record<string, unknown>).__typename));
        if (isObjectType(object)) this.into(node.selectionSet, object, each as Record<string, unknown>, name === "pageInfo" ? list : name);
      }
    }
  }

  private text(parent: GraphQLObjectType, name: string, text: string, list: string): void {
    if (name === "endCursor") this.cursor(list, text);
    else if (UUID.test(text)) {
      this.found.push({ noun: nounOf(parent.name), id: text });
      if (name !== "id") this.found.push({ noun: nounOf(name), id: text });
    }
  }
}
