import type { MigrationInterface } from "typeorm";

type MigrationClass = new () => MigrationInterface;

const files = import.meta.glob<Record<string, MigrationClass | string>>("./migrations/*.ts", { eager: true });

/**
 * Every migration, oldest first, found by file name: `YYYYMMDDTHHMM-what-changes.ts`. A file may also export the text of a
 * function, for a later migration that changes it and must put it back on the way down.
 */
export const migrations: MigrationClass[] = Object.keys(files)
  .sort()
  .flatMap((file) => Object.values(files[file]!))
  .filter((member): member is MigrationClass => typeof member === "function");
