import { PERSONAS } from "./check";
import { closedDefiners } from "./definers";

/** Something that PostgreSQL's own catalogue must not hold: `offenders` gives the name of each that it does. */
export interface Gate {
  readonly what: string;
  readonly offenders: string;
}

const personas = PERSONAS.map((name) => `'${name}'`).join(", ");
const CLASS = "coalesce(obj_description(c.oid, 'pg_class'), '')";

/** The portal's tables; `c` is the table and `n` its schema. */
export const TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'access', 'ledger') and c.relname not in ('migrations', 'typeorm_metadata')`;
/** Functions that look past a viewer's rows; `p` is the function. */
export const DEFINERS = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`;

const holds = (persona: string): string =>
  `(has_table_privilege(${persona}, c.oid, 'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege(${persona}, c.oid, 'select, insert, update, references'))`;

const tables: readonly Gate[] = [
  { what: "a table has row security not enabled, or not forced", offenders: `select c.relname as name ${TABLES} and not (c.relrowsecurity and c.relforcerowsecurity)` },
  { what: "a table has no class", offenders: `select c.relname as name ${TABLES} and ${CLASS} !~ '^class: (public|tenant|self|shared)'` },
  { what: "employers hold a privilege on a client's table", offenders: `select c.relname as name ${TABLES} and ${CLASS} ~ '^class: self' and ${holds("'persona_employer'")}` },
  { what: "visitors hold a privilege on a client's or a shared table", offenders: `select c.relname as name ${TABLES} and ${CLASS} ~ '^class: (self|shared)' and ${holds("'persona_public'")}` },
  { what: "everybody (PUBLIC) holds a privilege on a table", offenders: `select c.relname as name ${TABLES} and ${holds("'public'")}` },
  { what: "a persona may empty a table, refer to it or put a trigger on it", offenders: `select c.relname || ' to ' || persona as name from (select c.oid, c.relname ${TABLES}) c, unnest(array[${personas}]) persona where has_table_privilege(persona, c.oid, 'truncate, references, trigger')` },
  {
    what: "employers or visitors may read a column that names a client",
    offenders: `select c.relname || '.' || a.attname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped, unnest(array['persona_employer', 'persona_public']) persona
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('public', 'access', 'ledger') and a.attname ~ 'client' and has_column_privilege(persona, c.oid, a.attnum, 'select')`,
  },
  {
    what: "a policy lets a persona see every row of a table that is not public",
    offenders: `select y.tablename || '.' || y.policyname as name from pg_policies y join pg_class c on c.oid = format('%I.%I', y.schemaname, y.tablename)::regclass
      where ${CLASS} !~ '^class: public' and y.roles && array[${personas}, 'public']::name[] and (y.qual ~* '(^|\\W)true(\\W|$)' or y.with_check ~* '(^|\\W)true(\\W|$)')`,
  },
  {
    what: "a table joins a client and an employer that may be of two services",
    offenders: `select c.relname as name ${TABLES} and n.nspname = 'public' and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('client_id', 'employer_id') and not a.attisdropped) = 2
      and not exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgrelid = c.oid and p.proname = 'of_one_service' and t.tgenabled = 'O')`,
  },
  { what: "a view looks with its owner's eyes", offenders: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'access', 'ledger') and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)))` },
];

const roles: readonly Gate[] = [
  { what: "the program's login may do more than become a persona", offenders: `select rolname as name from pg_roles where rolname = 'alongside_app' and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or rolreplication)` },
  { what: "a persona or the definer may log in, or passes row security", offenders: `select rolname as name from pg_roles where rolname in (${personas}, 'alongside_definer') and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)` },
  { what: "the program's login is a member of a role that is no persona", offenders: `select r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = 'alongside_app' and r.rolname not in (${personas})` },
  { what: "a persona is a member of another role", offenders: `select u.rolname || ' in ' || r.rolname as name from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname in (${personas}, 'alongside_definer')` },
  { what: "a table belongs to the program's login, a persona or the definer", offenders: `select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('alongside_app', 'alongside_definer', ${personas}) and c.relkind in ('r', 'p', 'v', 'm')` },
  { what: "a persona may make things in a schema", offenders: `select persona || ' in ' || n.nspname as name from pg_namespace n, unnest(array[${personas}, 'alongside_app']) persona where n.nspname in ('public', 'access', 'ledger') and has_schema_privilege(persona, n.oid, 'create')` },
  { what: "a persona may look into the ledger's schema", offenders: `select persona as name from unnest(array['persona_public', 'persona_employer', 'alongside_app']) persona where has_schema_privilege(persona, 'ledger', 'usage')` },
];

const functions: readonly Gate[] = [
  { what: "a definer function has no pinned search path", offenders: `select p.proname as name ${DEFINERS} and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%pg_temp')` },
  { what: "a definer function is open to everybody (PUBLIC)", offenders: `select p.proname as name ${DEFINERS} and has_function_privilege('public', p.oid, 'execute')` },
  { what: "a definer function belongs to another role than the definer", offenders: `select p.proname as name ${DEFINERS} and pg_get_userbyid(p.proowner) <> 'alongside_definer'` },
  // keep_event takes its table from the trigger's own arguments, the other two theirs from the database's catalogue
  { what: "a definer function makes SQL from text", offenders: `select p.proname as name ${DEFINERS} and p.proname not in ('keep_event', 'record_of', 'erase') and p.prosrc ~* '\\mexecute\\s+(format|''|[a-z_]+\\s*;|[a-z_]+ \\|\\|)'` },
  { what: "PostgreSQL trusts a function of ours with rows before the policy has seen them", offenders: `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'access', 'ledger') and (p.proleakproof or p.procost < 1)` },
  { what: "a trigger runs a function that is not pinned", offenders: `select distinct p.proname as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid where not t.tgisinternal and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%pg_temp')` },
  { what: "employers or visitors may call a definer function that is not on the list in tests/proofs/catalogue/definers.ts", offenders: closedDefiners },
];

const server: readonly Gate[] = [{ what: "PostgreSQL has an extension that nobody asked for", offenders: `select extname as name from pg_extension where extname <> 'plpgsql'` }];

export const gates: readonly Gate[] = [...tables, ...roles, ...functions, ...server];

/** What PostgreSQL may write to its log: settings of our own server, and the values that keep people out of it. */
export const QUIET: Readonly<Record<string, string>> = {
  log_parameter_max_length: "0", log_parameter_max_length_on_error: "0", log_error_verbosity: "terse", log_min_messages: "log", log_min_error_statement: "panic", log_statement: "none", log_min_duration_statement: "-1", log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0", debug_print_parse: "off", debug_print_plan: "off", log_lock_waits: "off",
};
