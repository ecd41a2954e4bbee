import path from "node:path";
import type { Plugin } from "vite";
import { mutants } from "./list.ts";

/**
 * Plants a fault in the source while Vite reads it: the build, or the tests, are then of a product that leaks.
 *
 * @throws Error when the place of the fault is no longer in the source: a fault that was not planted would seem caught by nothing, or missed by all.
 */
export function plant(id: string): Plugin {
  const mutant = mutants.find((each) => each.id === id);
  if (!mutant) throw new Error(`there is no mutant ${id}`);
  const waiting = new Map(mutant.edits.map((edit) => [path.resolve(edit.file), mutant.edits.filter(({ file }) => file === edit.file)]));
  return {
    name: `mutant-${id}`,
    enforce: "pre",
    transform(code, module) {
      const edits = waiting.get(module.split("?")[0]!);
      if (!edits) return undefined;
      return edits.reduce((text, { file, find, replace }) => {
        if (text.split(find).length !== 2) throw new Error(`mutant ${id}: the place in ${file} stands there ${text.split(find).length - 1} times`);
        return text.replace(find, () => replace);
      }, code);
    },
  };
}
