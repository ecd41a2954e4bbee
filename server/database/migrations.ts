import type { MigrationInterface } from "typeorm";

type MigrationClass = new () => MigrationInterface;

const files = import.meta.glob<Record<string, MigrationClass>>("./migrations/*.ts", { eager: true });

/** Every migration, oldest first, found by file name: `YYYYMMDDTHHMM-what-changes.ts`. */
export const migrations: MigrationClass[] = Object.keys(files)
  .sort()
  .flatMap((file) => Object.values(files[file]!));
