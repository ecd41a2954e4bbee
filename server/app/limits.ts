import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext, type ValidationRule } from "graphql";

const DEEPEST = 12;
const MOST_FIELDS = 600;
const MOST_TOP_FIELDS = 20;

/** An operation that asks for too much at once is refused before it starts: nested too deep, too many fields, too many aliases at the top. */
const size: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    let fields = 0;
    const walk = (set: SelectionSetNode | undefined, depth: number, seen: readonly string[]): void => {
      for (const selection of set?.selections ?? []) {
        if (fields > MOST_FIELDS) return;
        if (selection.kind === Kind.FIELD) {
          if (selection.name.value.startsWith("__")) continue; // introspection has a switch of its own
          fields += 1;
          if (depth > DEEPEST) fields = Number.POSITIVE_INFINITY;
          walk(selection.selectionSet, depth + 1, seen);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth, seen);
        else if (!seen.includes(selection.name.value)) walk(context.getFragment(selection.name.value)?.selectionSet, depth, [...seen, selection.name.value]);
      }
    };
    walk(operation.selectionSet, 1, []);
    if (fields > MOST_FIELDS || operation.selectionSet.selections.length > MOST_TOP_FIELDS) {
      context.reportError(new GraphQLError("This asks for too much at once. Ask for less, or in parts.", { nodes: operation }));
    }
  },
});

export const limits: ValidationRule[] = [size];
