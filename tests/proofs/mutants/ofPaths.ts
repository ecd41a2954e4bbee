import { type Mutant, migration } from "./mutant.ts";

/** Another way to the same row: the door is guarded, the window is not. */
export const ofPaths: readonly Mutant[] = [
  {
    id: "01",
    fault: "whoever knows a conversation's id reads it, whoever's it is",
    edits: [
      {
        file: migration("1120-messages"),
        find: "create policy of_client on thread to persona_client using (client_id = (select access.current_client()))",
        replace: "create policy of_client on thread to persona_client using (client_id is not null)",
      },
    ],
    caughtBy: ["canaries", "worlds"],
  },
  {
    id: "02",
    fault: "a person on the employer's page leads back to the client's record",
    edits: [
      {
        file: "server/modules/introductions/people.types.ts",
        find: 'import { IntroductionState } from "./introduction.enums";',
        replace: 'import { IntroductionState } from "./introduction.enums";\nimport { ClientType as StaffsClient } from "../clients/client.types";',
      },
      {
        file: "server/modules/introductions/people.types.ts",
        find: '  @Field(() => [PersonStep], { description: "What has happened, oldest first; empty when no longer shared." })',
        replace: '  @Field(() => StaffsClient, { nullable: true, description: "Their record." })\n  client!: StaffsClient | null;\n\n  @Field(() => [PersonStep], { description: "What has happened, oldest first; empty when no longer shared." })',
      },
    ],
    caughtBy: ["catalogue"],
  },
  {
    id: "04",
    fault: "the employer's page reads lines through a definer function of its own, past the one that records",
    edits: [
      {
        file: migration("1360-disclosing-faster"),
        find: "  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');",
        replace: `  create function access.words_of(handles uuid[], wanted_purposes text[], wanted text[])
  returns table (handle uuid, statement_id uuid, item text, label text, wording text, shared_until timestamptz) language sql stable as $$
    select h.id, l.* from handle h, lateral access.grounds(h.client_id, 'employer', h.employer_id, access.current_membership(), wanted_purposes) g,
      lateral access.lines_of(g, wanted, access.stage(h.client_id, h.employer_id)) l where h.id = any (handles) and h.employer_id = access.current_employer()
  $$;
  call access.definer('access.words_of(uuid[], text[], text[])', 'persona_employer');
  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');`,
      },
      { file: "server/access/disclosure.ts", find: "select * from access.disclose_many($1::uuid[], $2::text[], $3::text[])", replace: "select * from access.words_of($1::uuid[], $2::text[], $3::text[])" },
    ],
    caughtBy: ["canaries", "catalogue"],
  },
  {
    id: "05",
    fault: "the list of people takes names from the record, where the person's own page asks what is shared",
    edits: [
      {
        file: migration("1360-disclosing-faster"),
        find: "  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');",
        replace: `  create function access.names_of(handles uuid[]) returns table (handle uuid, name text) language sql stable as $$
    select h.id, c.display_name from handle h join client c on c.id = h.client_id where h.id = any (handles) and h.employer_id = access.current_employer()
  $$;
  call access.definer('access.names_of(uuid[])', 'persona_employer');
  call access.definer('access.disclose_many(uuid[], text[], text[])', 'persona_employer');`,
      },
      {
        file: "server/modules/introductions/people.reads.ts",
        find: `  const shared = await readSharedOf(session, handles, ["name"]);`,
        replace: `  const rows = (await session.db.query("select * from access.names_of($1::uuid[])", [handles])) as { handle: string; name: string }[];
  if (rows.length >= 0) return new Map(rows.map(({ handle, name }) => [handle, name]));
  const shared = await readSharedOf(session, handles, ["name"]);`,
      },
    ],
    caughtBy: ["canaries"],
  },
  {
    id: "06",
    fault: "an employer may change any employer's vacancy by its id, and is shown it",
    edits: [
      {
        file: migration("0930-employers"),
        find: "create policy own on employer to persona_employer using (id = (select access.current_employer()))",
        replace: "create policy own on employer to persona_employer using (id is not null)",
      },
      {
        file: migration("0940-vacancies"),
        find: "  create policy own on vacancy to persona_employer\n    using (employer_id = (select access.current_employer())) with check (employer_id = (select access.current_employer()));",
        replace: "  create policy own on vacancy to persona_employer\n    using (employer_id = (select access.current_employer()) or id is not null) with check (true);",
      },
    ],
    caughtBy: ["canaries", "worlds"],
  },
  {
    id: "07",
    fault: "whoever knows a vacancy's id reads it, published or not",
    edits: [
      { file: migration("0940-vacancies"), find: "using (status = 'open' and employer_id in (select id from employer));", replace: "using (employer_id in (select id from employer));" },
      { file: "server/modules/vacancies/vacancy.reads.ts", find: "where v.id = $1 and v.status = 'open'`", replace: "where v.id = $1`" },
    ],
    caughtBy: ["canaries", "worlds"],
  },
  {
    id: "12",
    fault: "the list of what is no longer shared has lost the check that the page of one has",
    edits: [
      {
        file: migration("1351-notices-are-for-readers"),
        find: "where n.employer_id = me and (about is null or n.handle = about) and access.hears_notices(c, member);",
        replace: "where about is null or (n.employer_id = me and n.handle = about and access.hears_notices(c, member));",
      },
    ],
    caughtBy: ["tests/server/consent/notices.test.ts"],
  },
  {
    id: "13",
    fault: "a line manager is given what an owner is: colleagues' addresses",
    edits: [{ file: migration("1106-employer-members"), find: "case when v.audience = 'specialists' or v.role = 'owner' or m.id = v.membership_id then a.email end", replace: "a.email" }],
    caughtBy: ["tests/server/employers/ownOrganisation.test.ts"],
  },
];
