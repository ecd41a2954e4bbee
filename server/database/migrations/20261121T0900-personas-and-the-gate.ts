import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The personas, and the gate that every table passes.
 *
 * `alongside_app` logs in, owns nothing and may only become a persona inside a transaction. `alongside_definer` never
 * logs in: the few functions that look past a viewer's rows belong to it, so they work without a superuser. Roles are
 * the whole cluster's, so they stay when a database goes.
 */
export class PersonasAndTheGate20261121T0900 implements MigrationInterface {
  name = "PersonasAndTheGate1795251600000";

  async up(run: QueryRunner): Promise<void> {
    for (const role of ["persona_public", "persona_employer", "persona_specialist", "persona_client", "persona_worker", "alongside_definer"]) {
      await run.query(createRole(role, "nologin"));
      await run.query(`do $$ begin execute format('grant ${role} to %I', current_user); exception when others then if sqlstate not in ('0LP01', 'XX000') then raise; end if; end $$`);
    }
    await run.query(createRole("alongside_app", "login"));
    await run.query(`
      do $$ begin grant persona_public, persona_employer, persona_specialist, persona_client, persona_worker to alongside_app;
      exception when internal_error then null; -- two databases of one cluster were made at the same moment
      end $$`);
    await run.query(`
      revoke create on schema public from public;
      create schema access;
      create schema ledger;
      grant usage on schema public, access to persona_public, persona_employer, persona_specialist, persona_client, persona_worker;
      grant usage, create on schema public, access, ledger to alongside_definer;
    `);
    await run.query(`
      create procedure access.gate(gated regclass, class text) language plpgsql as $$
      begin
        if class not in ('public', 'tenant', 'self', 'shared') then raise exception 'no such class: %', class; end if;
        execute format('alter table %s enable row level security', gated);
        execute format('alter table %s force row level security', gated);
        execute format('create policy definer on %s to alongside_definer using (true) with check (true)', gated);
        execute format('grant select, insert, update, delete on %s to alongside_definer', gated);
        execute format('comment on table %s is %L', gated, 'class: ' || class);
      end $$;
      comment on procedure access.gate is 'Row security on and forced, the definer''s policy, and the class comment: called in the migration that makes the table.';

      create procedure access.definer(signature regprocedure, variadic readers text[] default '{}') language plpgsql as $$
      declare reader text;
      begin
        execute format('alter function %s owner to alongside_definer', signature);
        execute format('alter function %s security definer', signature);
        execute format('alter function %s set search_path = public, pg_catalog, pg_temp', signature);
        execute format('revoke all on function %s from public', signature);
        foreach reader in array readers loop
          execute format('grant execute on function %s to %I', signature, reader);
        end loop;
      end $$;
      comment on procedure access.definer is 'Makes a function the definer''s, pinned and closed to PUBLIC, and opens it to the personas named.';
      revoke all on procedure access.gate(regclass, text), access.definer(regprocedure, text[]) from public;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`drop schema ledger cascade; drop schema access cascade`);
  }
}

/** `if not exists` for roles: several databases of one cluster may be made at the same moment. */
const createRole = (name: string, how: "login" | "nologin"): string => `
  do $$ begin
    create role ${name} ${how} noinherit nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
  exception when duplicate_object or unique_violation then null;
  end $$`;
