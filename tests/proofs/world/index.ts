import type { DataSource } from "typeorm";
import type { Random } from "../random";
import { type Table, holdsWords, readCatalogue } from "./catalogue";
import { type Filler, fillerOf } from "./fill";
import { type Firm, buildFirm, buildImport } from "./firms";
import type { Marker } from "./marker";
import { type Person, buildPerson, buildQueue, buildThread } from "./people";
import { type Actor, type Making, type Service, anonymous, at, buildService } from "./service";
import { type Pair, type Sharing, sharingOf } from "./sharing";
import { adjust, askForHelp, keepJob, meet, safeguard } from "./working";

export { MARKER, type Marker, markerFrom } from "./marker";
export { type Table, readCatalogue } from "./catalogue";
export type { Actor, Role } from "./service";

/** A small service, full of marked cells: two providers, six employers, twelve clients. */
export interface World {
  readonly actors: readonly Actor[];
  readonly markers: readonly Marker[];
  /** Ids of rows, by table; tables without an id have their key's columns, parted by spaces. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly catalogue: ReadonlyMap<string, Table>;
  readonly employers: readonly Firm[];
  readonly clients: readonly Person[];
}

/**
 * Fills a fresh database as its owner. The same seed gives the same ids, sessions and markers.
 *
 * @throws Error when a column that can hold words holds no marker: the world has forgotten a table.
 */
export async function buildWorld({ owner }: { owner: DataSource }, random: Random): Promise<World> {
  const catalogue = await readCatalogue(owner);
  const run = owner.createQueryRunner();
  await run.connect();
  await run.startTransaction();
  const filler = fillerOf(run, catalogue, random);
  const world: Making = { ...filler, random, actors: [anonymous] };
  try {
    const [{ id: first }] = (await run.query("select id from provider order by created_at limit 1")) as [{ id: string }];
    const second = await world.put("provider", { created_at: at(1) });
    await world.put("provider_setting", { provider_id: second });
    const services = [await buildService(world, first, "A"), await buildService(world, second, "B")] as const;
    const employers = await buildEmployers(world, services);
    const clients = await buildClients(world, services);
    await buildStories(world, sharingOf(world, run), services, employers, clients);
    for (const [place, service] of services.entries()) await safeguard(world, service, clients[place === 0 ? 3 : 9]!);
    const gone = clients[7]!;
    await world.put("erasure", { client_id: gone.id, provider_id: gone.providerId, asked_via: "phone", place: 1 });
    await buildLooseEnds(world, services[0], clients[0]!);
    await buildForgotten(world, catalogue, employers[0]!, clients[0]!);
    await run.commitTransaction();
    await checkMarked(owner, catalogue);
    return { actors: world.actors, markers: world.markers, ids: world.ids, catalogue, employers, clients };
  } catch (error) {
    if (run.isTransactionActive) await run.rollbackTransaction();
    throw error;
  } finally {
    await run.release();
  }
}

async function buildEmployers(world: Making, [a, b]: readonly [Service, Service]): Promise<Firm[]> {
  const first = await buildFirm(world, a, "employer 1", "active");
  return [
    first, await buildFirm(world, a, "employer 2", "active", first.id), await buildFirm(world, a, "employer 3", "pending"), await buildFirm(world, a, "employer 4", "suspended"),
    await buildFirm(world, b, "employer 5", "active"), await buildFirm(world, b, "employer 6", "active"),
  ];
}

async function buildClients(world: Making, [a, b]: readonly [Service, Service]): Promise<Person[]> {
  const people: Person[] = [];
  for (let place = 0; place < 12; place += 1) {
    people.push(await buildPerson(world, place < 8 ? a : b, place, place === 7 ? { state: "closed", closed_reason: "moved_away" } : {}));
  }
  for (const service of [a, b]) {
    await buildQueue(world, service);
    await buildImport(world, service, null, service.manager);
  }
  return people;
}

/** Which client is how far with which employer. */
const STAGES: readonly [client: number, employer: number, stage: number][] = [
  [0, 0, 1], [0, 1, 1], [1, 0, 2], [1, 1, 4], [2, 0, 3], [3, 0, 4], [4, 0, 5], [5, 0, 0], [3, 1, 1], [8, 4, 1], [9, 4, 4], [10, 5, 3], [2, 3, 4],
];

async function buildStories(world: Making, sharing: Sharing, services: readonly [Service, Service], employers: Firm[], clients: Person[]): Promise<void> {
  for (const [client, employer, stage] of STAGES) {
    const pair = { person: clients[client]!, firm: employers[employer]!, stage };
    const service = services[client < 8 ? 0 : 1]!;
    const { introduction } = await meet(world, service, pair);
    await sharing.shareAll(pair);
    if (stage >= 3) await adjust(world, sharing, pair, { introduction_id: introduction });
  }
  await meet(world, services[1], { person: clients[11]!, firm: employers[4]!, stage: 1 }, "withdrawn");
  for (const [client, employer, asked] of [[6, 0, true], [6, 1, false], [11, 5, true]] as const) {
    const pair: Pair & { firm: Firm } = { person: clients[client]!, firm: employers[employer]!, stage: 4, keeping: true };
    const retention_case = await keepJob(world, pair.person, pair.firm, asked);
    await sharing.shareAll(pair);
    await adjust(world, sharing, pair, { retention_case });
  }
  for (const firm of employers) {
    await askForHelp(world, firm);
    const specialist = services[firm.providerId === services[0].id ? 0 : 1]!.teams[0]!.staff[0]!;
    const about = { employerId: firm.id, providerId: firm.providerId };
    for (const member of [0, 2]) await buildThread(world, { kind: "general", provider_id: firm.providerId, employer_id: firm.id, employer_membership_id: firm.members[member]!.membershipId, staff_id: specialist.staffId }, specialist, about);
  }
  for (const person of clients) await sharing.shareAll({ person, firm: null, stage: 0 });
}

/** What hangs on nobody in particular: links on their way, registrations, mail, imports without a reader. */
async function buildLooseEnds(world: Making, service: Service, client: Person): Promise<void> {
  const { put } = world;
  const registration = await put("registration", { password_hash: "none" });
  const link = await put("single_use_link", { purpose: "register", subject_id: registration, expires_at: at(2) });
  await put("outgoing_mail", { template: "link_register", link_id: link });
  for (const actor of world.actors.filter(({ accountId }) => accountId)) {
    await put("outgoing_mail", { template: "something_new", account_id: actor.accountId, audience: actor.audience });
  }
  const invitation = await put("invitation", { audience: "clients", role: "client", provider_id: service.id, client_id: client.id, invited_by: client.specialist.membershipId }, { clientId: client.id });
  await put("outgoing_mail", { template: "link_invite", link_id: await put("single_use_link", { purpose: "invite", subject_id: invitation, expires_at: at(2) }) });
}

/** Tables that came after this was written: a row about the first client with the first employer. */
async function buildForgotten(world: Making & Filler, catalogue: ReadonlyMap<string, Table>, firm: Firm, person: Person): Promise<void> {
  for (const table of catalogue.values()) {
    if (table.class === "public" || world.ids.has(table.name) || !table.columns.some((column) => holdsWords(table, column))) continue;
    await world.putUnknown(table, { client_id: person.id, employer_id: firm.id, provider_id: person.providerId, staff_id: person.specialist.staffId });
  }
}

async function checkMarked(owner: DataSource, catalogue: ReadonlyMap<string, Table>): Promise<void> {
  const cells = [...catalogue.values()].filter(({ class: kind }) => kind !== "public").flatMap((table) => table.columns.filter((column) => holdsWords(table, column)).map((column) => [table.name, column.name] as const));
  const [found] = (await owner.query(`select ${cells.map(([table, column], index) => `exists (select from ${table} where ${column}::text ~ 'zq[a-z2-7]{8}') as c${index}`).join(", ")}`)) as [Record<string, boolean>];
  const bare = cells.filter((_, index) => !found[`c${index}`]).map(([table, column]) => `${table}.${column}`);
  if (bare.length > 0) throw new Error(`the world holds no marker in ${bare.join(", ")}: add it to tests/proofs/world, or to NOT_WORDS with a reason`);
}
