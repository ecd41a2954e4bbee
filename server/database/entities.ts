/**
 * Every stored thing. Found by file name, so that a new module needs no line here.
 */
const modules = import.meta.glob<Record<string, unknown>>("../modules/*/*.entity.ts", { eager: true });

type EntityClass = new () => object;

export const entities: EntityClass[] = Object.values(modules).flatMap((module) =>
  Object.values(module).filter((member): member is EntityClass => typeof member === "function" && /^class\b/.test(String(member))),
);
