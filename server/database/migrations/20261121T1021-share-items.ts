import type { MigrationInterface, QueryRunner } from "typeorm";

/** The catalogue of what can be shared: its words for the client and the employer, and when it may leave, for what. */
export class ShareItems20261121T1021 implements MigrationInterface {
  name = "ShareItems1795256460000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(catalogue);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`delete from share_item`);
  }
}

const year = 366;
const quarter = 90;
type Item = [code: string, label: string, easy: string, employerLabel: string, sensitivity: string, stage: number, purposes: string[], days: number];
const items: Item[] = [
  ["name", "Your name", "Your name", "Name", "S1", 1, ["introduce"], year],
  ["association", "That we support you", "That we help you", "Support", "S2", 1, ["introduce"], year],
  ["contact_via_specialist", "How to reach you", "How to talk to you", "How to reach me", "S1", 1, ["introduce"], year],
  ["skills_summary", "What you’re good at", "What you do well", "What I bring", "S1", 1, ["introduce"], year],
  ["availability", "When you could work", "When you can work", "When I can work", "S1", 1, ["introduce"], year],
  ["travel", "How you’d get there", "How you get to work", "Getting there", "S1", 1, ["introduce"], year],
  ["interview_adjustment", "What would help at the interview", "What helps when you meet them", "At the interview", "S2", 2, ["interview_adjustments"], year],
  ["job_adjustment", "What would help in the job", "What helps you at work", "What helps at work", "S2", 3, ["job_adjustments", "retain"], year],
  ["effect_on_work", "How it affects your work", "What is hard at work", "How it affects my work", "S3", 3, ["job_adjustments", "retain", "return_to_work"], quarter],
  ["work_progress", "How your job search or job is going", "How work is going", "How work is going", "S2", 0, ["care_team"], year],
  ["condition", "A health condition", "A health problem", "My health", "S3", 4, ["retain", "return_to_work"], quarter],
  ["crisis_plan", "What to do in a bad week", "What to do on a bad day", "In a bad week", "S3", 4, ["retain", "return_to_work"], quarter],
];

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const catalogue = `insert into share_item (code, label, easy_label, employer_label, sensitivity, earliest_stage, purposes, longest_days, position) values ${items
  .map(([code, label, easy, employerLabel, sensitivity, stage, purposes, days], position) =>
    `(${[code, label, easy, employerLabel, sensitivity].map(quote).join(", ")}, ${stage}, array[${purposes.map(quote).join(", ")}], ${days}, ${position})`)
  .join(", ")}`;
