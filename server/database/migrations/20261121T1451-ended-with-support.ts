import type { MigrationInterface, QueryRunner } from "typeorm";
import { writing } from "./20261121T1380-receipts-of-every-end";

/**
 * What ends before its last day because support does says so on its receipt. It said "its last day was" of a day to come:
 * the ending is of the same kind as that of a date, and the receipt took it for one.
 */
export class EndedWithSupport20261121T1451 implements MigrationInterface {
  name = "EndedWithSupport1795276260000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(truthful);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(writing);
  }
}

const truthful = [
  ["health boolean; codes jsonb;", "health boolean; codes jsonb; with_support boolean;"],
  ["ends := case", "with_support := what = 'expired' and moment.at < (k).valid_to;\n    ends := case"],
  ["when shares or what = 'expired' then", "when shares or (what = 'expired' and not with_support) then"],
  ["by_whom := case when", "by_whom := case when with_support then 'staff' when"],
  ["collected := case when", "collected := case when with_support then 'It ended when support ended, written down by staff' when"],
  ["'kind', what,", "'kind', what, 'withSupport', with_support,"],
].reduce((text, [before, after]) => {
  if (!text.includes(before!)) throw new Error(`write_receipt has no "${before}"`);
  return text.replace(before!, after!);
}, writing);
