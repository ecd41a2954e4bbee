import { type Mutant, migration } from "./mutant.ts";

/** What a question gives away by being answered: filters, orders, totals, errors, inputs. */
export const ofQuestions: readonly Mutant[] = [
  {
    id: "08",
    fault: "the total of a search counts vacancies that the searcher may not see",
    edits: [
      {
        file: migration("0942-asking-and-the-clock"),
        find: "  async up(run: QueryRunner): Promise<void> {",
        replace: `  async up(run: QueryRunner): Promise<void> {
    await run.query("create function access.count_roles(looked_for text) returns int language sql stable as $$ select count(*)::int from vacancy v where $1 is null or v.title ilike '%' || $1 || '%' or v.review_reason ilike '%' || $1 || '%' $$; call access.definer('access.count_roles(text)', 'persona_public', 'persona_client', 'persona_specialist', 'persona_employer')");`,
      },
      { file: "server/modules/vacancies/searchOpenVacancies.ts", find: "select count(*)::int as total,", replace: "select (count(*) + access.count_roles($1))::int as total," },
    ],
    caughtBy: ["worlds", "catalogue"],
  },
  {
    id: "09",
    fault: "a search looks through what the searcher may not read",
    edits: [
      {
        file: migration("0940-vacancies"),
        find: "setweight(to_tsvector('english', duties), 'C')) stored,",
        replace: "setweight(to_tsvector('english', duties || ' ' || review_reason || ' ' || contact_name || ' ' || outcome_note), 'C')) stored,",
      },
    ],
    caughtBy: ["tests/server/vacancies/searching.test.ts"],
  },
  {
    id: "10",
    fault: "a list is ordered by whatever column is named",
    edits: [
      { file: "server/modules/employers/employer.inputs.ts", find: "  @Field(() => orders,", replace: "  @Field(() => String," },
      { file: "server/modules/employers/employer.reads.ts", find: '${sortKey[order]} as "sortKey"', replace: '(${sortKey[order] ?? `e.${order}`})::text as "sortKey"' },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "11",
    fault: "a report tells small numbers",
    edits: [{ file: migration("1302-reports"), find: "c.n < 10 or c.counts = 'part' and c.of_n - c.n < 10 as small", replace: "c.n < 0 as small" }],
    caughtBy: ["tests/access/reports.test.ts"],
  },
  {
    id: "14",
    fault: "a misspelt field is answered with the names that there are",
    edits: [
      { file: "server/app/graphqlRoutes.ts", find: "hideSchemaDetailsFromClientErrors: true", replace: "hideSchemaDetailsFromClientErrors: false" },
      { file: "server/app/errors.ts", find: '.replace(/ Did you mean .*$/s, "")', replace: "" },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "15",
    fault: "an error carries the database's own words",
    edits: [{ file: "server/app/errors.ts", find: '"Something went wrong on our side. Nothing was changed. Try again, or tell us the reference."', replace: "String((error as Error).message)" }],
    caughtBy: ["catalogue", "canaries"],
  },
  {
    id: "16",
    fault: "an operation may ask for anything any number of times under other names",
    edits: [{ file: "server/app/limits.ts", find: "export const limits: ValidationRule[] = [size];", replace: "export const limits: ValidationRule[] = [size].slice(1);" }],
    caughtBy: ["catalogue"],
  },
  {
    id: "26",
    fault: "a search's words are put into the SQL as they come",
    edits: [{ file: "server/modules/vacancies/vacancy.reads.ts", find: "v.title ilike '%' || $3 || '%' or", replace: "v.title ilike '%${filter.words ?? \"\"}%' or" }],
    caughtBy: ["catalogue", "canaries"],
  },
  {
    id: "30",
    fault: "a field takes any shape: a scalar that nobody listed",
    edits: [
      {
        file: "server/modules/introductions/people.types.ts",
        find: '  @Field(() => String, { description: "Its kind, such as `availability`." })',
        replace: '  @Field(() => GraphQLJSON, { description: "Its kind, such as `availability`." })',
      },
      { file: "server/modules/introductions/people.types.ts", find: 'import { GraphQLDateTimeISO } from "graphql-scalars";', replace: 'import { GraphQLDateTimeISO, GraphQLJSON } from "graphql-scalars";' },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "31",
    fault: "a type has no class, so nobody said who may see it",
    edits: [{ file: "server/modules/introductions/people.types.ts", find: '@Class("shared(*)")\nexport class SharedLine', replace: "export class SharedLine" }],
    caughtBy: ["catalogue"],
  },
  {
    id: "32",
    fault: "an employer's form may set what only the service decides",
    edits: [
      {
        file: "server/modules/employers/employer.inputs.ts",
        find: "export class EditEmployerInput extends DetailsInput {",
        replace: 'export class EditEmployerInput extends DetailsInput {\n  @Field(() => Boolean, { nullable: true, description: "Whether its roles are published without a check." })\n  trusted?: boolean | null;\n',
      },
      {
        file: "server/modules/employers/editEmployer.ts",
        find: "  await announceEmployer(session, employer);",
        replace: '  if ("trusted" in input) await session.db.query("update employer set trusted = $2 where id = $1", [input.id, input.trusted]);\n  await announceEmployer(session, employer);',
      },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "33",
    fault: "registering tells whether somebody else has an account, by an error of the database",
    edits: [
      {
        file: migration("1102-getting-an-account"),
        find: "      perform access.queue_mail('account_exists', existing);\n      return;",
        replace: "      raise exception 'there' using errcode = 'unique_violation';",
      },
    ],
    caughtBy: ["worlds", "tests/server/identity/links.test.ts"],
  },
  {
    id: "34",
    fault: "a function is trusted to look at rows before the policy has",
    edits: [
      {
        file: migration("1210-places"),
        find: "  async up(run: QueryRunner): Promise<void> {",
        replace: "  async up(run: QueryRunner): Promise<void> {\n    await run.query(\"create function access.said(words text) returns boolean language plpgsql immutable leakproof cost 0.0001 as $$ begin raise notice '%', words; return true; end $$; grant execute on function access.said(text) to persona_public, persona_client, persona_employer, persona_specialist\");",
      },
    ],
    caughtBy: ["catalogue"],
  },
];
