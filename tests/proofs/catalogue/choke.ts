import { type GraphQLOutputType, getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument } from "graphql";
import { schemaFor } from "../../../server/app/schemas";
import { classesOf } from "../../../server/graphql/classes";
import type { Finding } from "../proof";
import { type Field, ask } from "./asking";
import { type Check, type Ground, finding } from "./check";

const DEEPEST = 3;
const MOST_OF_A_KIND = 4;
/** What an id of the employers' questions is an id of; another's is tried nowhere, for this is not about whose. */
const KINDS: Readonly<Record<string, string>> = { person: "introduction", adjustment: "adjustment", sharedForSupport: "retention_request", supportRequest: "retention_request" };
const SIGNATURE = "access.disclose_many(uuid[], text[], text[])";

/** Everything that can be asked for below a field without an argument, a few steps down. */
function everything(type: GraphQLOutputType, deep = 1): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (!isObjectType(named) && !isInterfaceType(named)) return "{ __typename }";
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument) && (isLeafType(getNamedType(field.type)) || deep < DEEPEST));
  return `{ __typename ${fields.map((field) => `${field.name} ${everything(field.type, deep + 1)}`).join(" ")} }`;
}

/** Types whose fields hold shared words, at any depth. */
const leadsTo = (type: GraphQLOutputType, shared: ReadonlySet<string>, seen: readonly string[] = []): boolean => {
  const named = getNamedType(type);
  if (shared.has(named.name)) return true;
  if ((!isObjectType(named) && !isInterfaceType(named)) || seen.includes(named.name)) return false;
  return Object.values(named.getFields()).some((field) => leadsTo(field.type, shared, [...seen, named.name]));
};

/** Every question whose answer can hold shared words, as every employer's people ask it; gives the markers of clients' that came out. */
async function saidToEmployers({ app, world, database }: Ground, roots: readonly Field[]): Promise<{ word: string; field: string; as: string }[]> {
  const out: { word: string; field: string; as: string }[] = [];
  const ofClients = new Map(world.markers.filter(({ clientId }) => clientId).map(({ word, table, column }) => [word, `${table}.${column}`]));
  const actors = world.actors.filter(({ audience, role }) => audience === "employers" && role === "owner").slice(0, 2);
  for (const actor of actors) {
    for (const root of roots) {
      const argument = root.args.find(isRequiredArgument);
      const query = `query ${argument ? `($id: ${argument.type.toString()})` : ""} { ${root.name}${argument ? `(${argument.name}: $id)` : ""} ${everything(root.type)} }`;
      const table = KINDS[root.name];
      const ids = argument && table ? ((await database.owner.query(`select id from ${table} where employer_id = $1 order by id limit ${MOST_OF_A_KIND}`, [actor.employerId])) as { id: string }[]).map(({ id }) => id) : [""];
      for (const id of ids) {
        const { body } = await ask(app, actor, query, argument ? { id } : {});
        for (const [word] of body.matchAll(/zq[a-z2-7]{8}/g)) if (ofClients.get(word)?.startsWith("statement.")) out.push({ word, field: root.name, as: actor.name });
      }
    }
  }
  return out;
}

/** The choke point gives nothing for as long as `work` runs: the same empty answer as every "no". */
async function shut<T>({ database: { owner } }: Ground, work: () => Promise<T>): Promise<T> {
  const [{ was, result }] = (await owner.query("select pg_get_functiondef($1::regprocedure) as was, pg_get_function_result($1::regprocedure) as result", [SIGNATURE])) as [{ was: string; result: string }];
  const arguments_ = ((await owner.query("select pg_get_function_arguments($1::regprocedure) as a", [SIGNATURE])) as [{ a: string }])[0].a;
  await owner.query(`create or replace function access.disclose_many(${arguments_}) returns ${result} language plpgsql volatile as $$ begin return; end $$; call access.definer('${SIGNATURE}', 'persona_employer')`);
  try {
    return await work();
  } finally {
    await owner.query(`${was}; call access.definer('${SIGNATURE}', 'persona_employer')`);
  }
}

const onlyWay: Check = {
  about: "with the choke point shut, an employer reads no word of anybody's: there is no second way",
  leaks: [4, 5],
  async run(ground) {
    const schema = await schemaFor("employers");
    const { classes } = classesOf(schema, "employers");
    const shared = new Set(Object.entries(classes).filter(([, fields]) => Object.values(fields).some((is) => is.startsWith("shared("))).map(([type]) => type));
    const roots = Object.values(schema.getQueryType()!.getFields()).filter((field) => leadsTo(field.type, shared) && field.args.filter(isRequiredArgument).length <= 1);
    const open = await saidToEmployers(ground, roots);
    const still = await shut(ground, () => saidToEmployers(ground, roots));
    const findings: Finding[] = still.slice(0, 10).map((way) => finding("shared words come another way than through the choke point", way));
    if (new Set(open.map(({ field }) => field)).size < 3) findings.push(finding("hardly any shared word was read with the choke point open, so nothing is proved", { read: open.length, roots: roots.map(({ name }) => name) }));
    return { findings, figures: { "shared words read, choke point open": open.length, "and shut": still.length } };
  },
};

export const chokeChecks: readonly Check[] = [onlyWay];
