import type { DataSource } from "typeorm";
import type { Finding } from "../proof";
import { type Check, finding } from "./check";

const PURPOSES = ["reset", "verify_email", "register", "invite", "retention_agreement"] as const;
type Purpose = (typeof PURPOSES)[number];

/** What spends a link, by what the link is for; `$1` is the hash of its secret. */
const SPENT_BY: readonly (readonly [Purpose, string])[] = [
  ["reset", "access.reset_password($1, 'new-hash')"],
  ["verify_email", "access.finish_email_change($1)"],
  ["register", "access.finish_registration($1)"],
  ["invite", "access.join_with_new_account($1, 'Sam Example', 'new-hash')"],
  ["retention_agreement", "access.answer_retention_link($1, true, 'Sam Example', '0113 496 0000', '', '')"],
];
const READ_BY: readonly (readonly [Purpose, string])[] = [
  ["invite", "(select i.email from access.invitation($1) i)"],
  ["retention_agreement", "(select l.employer_name from access.retention_link($1) l)"],
];
let made = 0;

/** A link of a purpose, with all that it needs to work, and the hash of its secret. */
async function makeLink(owner: DataSource, purpose: Purpose, email = `link-${(made += 1)}@example.test`): Promise<string> {
  const one = async (sql: string, values: unknown[] = []): Promise<string> => ((await owner.query(sql, values)) as [{ id: string }])[0].id;
  const hash = `hash-${purpose}-${(made += 1)}`;
  const account = ["reset", "verify_email"].includes(purpose) ? await one("insert into account (email, display_name) values ($1, 'Sam Example') returning id", [purpose === "reset" ? email : `old-${email}`]) : null;
  const subject: Partial<Record<Purpose, () => Promise<string>>> = {
    register: () => one("insert into registration (email, display_name, organisation, password_hash) values ($1, 'Sam Example', 'Example Ltd', 'hash') returning id", [email]),
    invite: () => one("insert into invitation (audience, role, email, employer_id, provider_id) select 'employers', 'recruiter', $1, e.id, e.provider_id from employer e where e.state = 'active' limit 1 returning id", [email]),
    retention_agreement: () => one("select id from retention_request where state = 'awaiting_agreement' limit 1"),
  };
  await owner.query("insert into single_use_link (purpose, email, account_id, subject_id, secret_hash, expires_at) values ($1, $2, $3, $4, $5, clock_timestamp() + interval '72 hours')", [
    purpose, purpose === "retention_agreement" ? null : email, account, (await subject[purpose]?.()) ?? null, hash,
  ]);
  return hash;
}

/** What a visitor gets for a hash: each call stays, as the portal's would. */
const call = async (app: DataSource, act: string, hash: string): Promise<unknown> =>
  app.transaction(async (run) => {
    await run.query("select set_config('role', 'persona_public', true)");
    return ((await run.query(`select ${act} as done`, [hash])) as [{ done: unknown }])[0].done;
  });

export const tokenChecks: readonly Check[] = [
  {
    about: "a link works once, for what it was sent for, for whom it was sent to, and for 72 hours at most",
    leaks: [3, 28],
    async run({ database: { owner, app }, world }) {
      const findings: Finding[] = [];
      await owner.query("update retention_request set state = 'awaiting_agreement' where id = (select id from retention_request where state = 'screened' limit 1) and not exists (select from retention_request where state = 'awaiting_agreement')").catch(() => undefined);
      let tried = 0;
      const expectNothing = async (what: string, act: string, hash: string, detail: object): Promise<void> => {
        tried += 1;
        const done = await call(app, act, hash);
        if (done) findings.push(finding(what, { act, ...detail, done: String(done) }));
      };
      for (const purpose of PURPOSES) {
        const hash = await makeLink(owner, purpose);
        for (const [other, act] of [...SPENT_BY, ...READ_BY]) if (other !== purpose) await expectNothing("a link works for something it was not sent for", act, hash, { purpose });
        const [, act] = SPENT_BY.find(([of]) => of === purpose)!;
        const late = await makeLink(owner, purpose);
        await owner.query("update single_use_link set created_at = created_at - interval '73 hours', expires_at = expires_at - interval '73 hours' where secret_hash = $1", [late]);
        for (const [of, by] of [...SPENT_BY, ...READ_BY]) if (of === purpose) await expectNothing("a link works after its 72 hours", by, late, { purpose });
        if (!(await call(app, act, hash))) findings.push(finding("a good link does not work, so nothing is proved of it", { purpose, act }));
        for (const [of, by] of [...SPENT_BY, ...READ_BY]) if (of === purpose) await expectNothing("a link works twice", by, hash, { purpose });
      }
      const stranger = world.actors.find(({ role }) => role === "owner")!;
      const invitation = await makeLink(owner, "invite");
      const joined = await app.transaction(async (run) => {
        await run.query("select set_config('role', 'persona_public', true), set_config('app.session', $1, true)", [stranger.cookie]);
        return ((await run.query("select access.join_as_me($1) as done", [invitation])) as [{ done: unknown }])[0].done;
      });
      if (joined) findings.push(finding("an invitation to one address is taken up by another's account", { as: stranger.name }));
      const long = await owner.query("insert into single_use_link (purpose, email, secret_hash, expires_at) values ('reset', 'long@example.test', 'hash-long', clock_timestamp() + interval '80 hours')").then(() => true, () => false);
      if (long) findings.push(finding("a link may be made to last longer than 72 hours"));
      return { findings, figures: { "tries with spent, late or foreign links": tried + 2 } };
    },
  },
];
