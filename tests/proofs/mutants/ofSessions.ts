import { type Mutant, migration } from "./mutant.ts";

/** Who is asking: sessions, links, accounts, caches, doors that were left open. */
export const ofSessions: readonly Mutant[] = [
  {
    id: "03",
    fault: "registering under an organisation's name joins that organisation",
    edits: [
      {
        file: migration("1102-getting-an-account"),
        find: "    insert into employer (provider_id, name, state) values ((select id from provider order by created_at, id limit 1), asked.organisation, 'pending') returning id into firm;\n    insert into membership",
        replace: "    select e.id into firm from employer e where lower(e.name) = lower(asked.organisation) limit 1;\n    if firm is null then insert into employer (provider_id, name, state) values ((select id from provider order by created_at, id limit 1), asked.organisation, 'pending') returning id into firm; end if;\n    insert into membership",
      },
    ],
    caughtBy: ["tests/server/identity/links.test.ts"],
  },
  {
    id: "17",
    fault: "signing in says that there is no such account",
    edits: [{ file: "server/modules/identity/signIn.ts", find: "  if (!account || !right) return refused(WRONG);", replace: '  if (!account) return refused(invalid("email", "There is no account with this address."));\n  if (!right) return refused(WRONG);' }],
    caughtBy: ["worlds", "tests/server/identity/signIn.test.ts"],
  },
  {
    id: "18",
    fault: "an open socket outlives the session that opened it",
    edits: [
      { file: "server/app/liveRoutes.ts", find: 'if (notice.kind === "session" && (sessionId === null || notice.id === sessionId)) void check();', replace: "void notice;" },
      { file: "server/app/liveRoutes.ts", find: "const SESSION_CHECK_MS = 30_000;", replace: "const SESSION_CHECK_MS = 30_000_000;" },
    ],
    caughtBy: ["tests/server/app/sockets.test.ts"],
  },
  {
    id: "19",
    fault: "a suspended member's session goes on working",
    edits: [
      { file: migration("0930-employers"), find: "left join membership m on m.id = s.membership_id and m.account_id = a.id and m.state = 'active'", replace: "left join membership m on m.id = s.membership_id and m.account_id = a.id" },
    ],
    caughtBy: ["tests/access/disclosure.test.ts"],
  },
  {
    id: "20",
    fault: "what one reader was given is kept and given to the next",
    edits: [
      { file: "server/modules/consent/readShared.ts", find: "/**\n * Everything a person shares with the viewer's employer now", replace: "const kept = new Map<string, Promise<SharedStatement[]>>();\n\n/**\n * Everything a person shares with the viewer's employer now" },
      {
        file: "server/modules/consent/readShared.ts",
        find: "  for (const line of await disclose(session, known, EMPLOYER_PURPOSES, items)) {",
        replace: "  const asked = [...known, ...(items ?? [])].join();\n  if (!kept.has(asked)) kept.set(asked, disclose(session, known, EMPLOYER_PURPOSES, items));\n  for (const line of (await kept.get(asked))!) {",
      },
    ],
    caughtBy: ["canaries"],
  },
  {
    id: "24",
    fault: "who is nobody is taken for somebody who may see all",
    edits: [
      {
        file: migration("0950-clients"),
        find: "create policy caseload on client for select to persona_specialist using (id in (select access.caseload()));",
        replace: "create policy caseload on client for select to persona_specialist using (id in (select access.caseload()) or (select access.current_staff()) is null);",
      },
    ],
    caughtBy: ["catalogue", "tests/access/catalogue.test.ts"],
  },
  {
    id: "27",
    fault: "a foreign page may post a simple form with the visitor's cookie",
    edits: [{ file: "server/app/graphqlRoutes.ts", find: "    allowBatchedHttpRequests: false,", replace: "    allowBatchedHttpRequests: false,\n    csrfPrevention: false," }],
    caughtBy: ["catalogue"],
  },
  {
    id: "28",
    fault: "an invitation's link works again after it was used",
    edits: [
      {
        file: migration("1100-single-use-links"),
        find: "    where l.secret_hash = hash and l.purpose = for_purpose and l.used_at is null and clock_timestamp() < l.expires_at returning l.* into spent;",
        replace: "    where l.secret_hash = hash and l.purpose = for_purpose returning l.* into spent;",
      },
    ],
    caughtBy: ["catalogue", "tests/server/identity/links.test.ts"],
  },
  {
    id: "29",
    fault: "an address made for the developers is still there",
    edits: [
      {
        file: "server/app/http.ts",
        find: '  app.get("/health/live", async () => ({ live: true }));',
        replace: '  app.get("/health/live", async () => ({ live: true }));\n  app.get("/internal/sessions", async () => ({ sessions: await source.query("select count(*) from pg_stat_activity") }));',
      },
    ],
    caughtBy: ["catalogue"],
  },
];
