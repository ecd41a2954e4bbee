import { ADJUSTMENT_CODES } from "../../../kernel/dimensions";
import { DEMO_ACCOUNTS } from "./accounts";
import { ENDINGS, FIRST_WORDS, type Sector } from "./names";
import { addAccount, inventNames, type Service } from "./people";
import type { Row, World } from "./world";

/** A town as the table of places has it. */
export interface Town {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface DemoEmployer extends Row {
  readonly id: string;
  readonly name: string;
  readonly sector: Sector;
  readonly state: string;
  readonly relationship: string;
  readonly lead_staff_id: string;
  readonly sites: readonly Site[];
  readonly contacts: readonly Row[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}
export interface Site extends Row {
  readonly id: string;
  readonly town: Town;
}

const EMPLOYERS = 60;
const RELATIONSHIPS = ["key_partner", "partner", "partner", "partner", "met", "met", "contacted", "contacted", "prospect", "dormant"];
const CONFIDENT = ["none", "none", "none", "committed", "committed", "employer", "leader"];
const JOBS = ["Manager", "Shop manager", "Head of people", "Team leader", "Owner", "Office manager"];

/** Sixty employers; the first is Hartwell Garden Centres, whose members have accounts. */
export function addEmployers(world: World, service: Service, towns: readonly Town[], passwordHash: string): DemoEmployer[] {
  const sectors = Object.keys(ENDINGS) as Sector[];
  const people = inventNames(world, EMPLOYERS * 2);
  const specialists = service.staff.slice(0, 6);
  return Array.from({ length: EMPLOYERS }, (_, index) => {
    const first = index === 0;
    const sector = first || index === 1 ? "land_and_animals" : sectors[index % sectors.length]!;
    const name = first ? "Hartwell Garden Centres" : index === 1 ? "Fernhill Garden Centre" : `${FIRST_WORDS.filter((word) => !["Hartwell", "Fernhill"].includes(word))[index - 2]} ${world.pick(ENDINGS[sector])}`;
    const state = index < 54 ? "active" : index < 58 ? "pending" : index === 58 ? "suspended" : "closed";
    const relationship = first ? "key_partner" : state === "active" ? world.pick(RELATIONSHIPS) : "contacted";
    const confident = first ? "leader" : world.pick(CONFIDENT);
    const lead = first || index === 1 ? service.staff[0]! : world.pick(specialists);
    const row = world.add("employer", {
      id: world.id(), provider_id: service.providerId, name, state, relationship, sector, size: world.pick(["micro", "small", "small", "medium", "large"]),
      disability_confident: confident, disability_confident_until: confident === "none" ? null : world.day(world.whole(60, 900)),
      lead_staff_id: lead.id, trusted: first || (relationship.endsWith("partner") && world.chance(0.4)),
      about: `${name} has been part of local life for ${world.whole(4, 60)} years.`, created_at: world.at(state === "pending" ? -world.whole(0, 5) : -world.whole(30, 400)),
    });
    world.add("employer_event", { id: world.id(), employer_id: row.id, kind: "state", was: null, became: state, at: row.created_at });
    const sites = world.some(towns, first ? 3 : world.whole(1, 2)).map((town) => {
      const site = world.add("site", { id: world.id(), employer_id: row.id, name: town.name, place_text: town.name, place_id: town.id, latitude: town.latitude, longitude: town.longitude });
      return { ...site, town };
    });
    for (const adjustment of world.some(ADJUSTMENT_CODES, world.whole(0, 7))) world.add("employer_offer", { employer_id: row.id, adjustment });
    const contacts = [0, 1].map((which) => world.add("employer_contact", { id: world.id(), employer_id: row.id, name: first && which === 0 ? "Dawn Ellery" : people[index * 2 + which]!, job_title: world.pick(JOBS), phone: `01632 960${100 + index * 2 + which}` }));
    const members = first ? hartwellsMembers(world, row.id, passwordHash) : [member(world, row.id, contacts[0]!.name, `owner${index}@employers.example`, "owner", state === "active" ? passwordHash : null)];
    return { ...row, sector, sites, contacts, members } as DemoEmployer;
  });
}

const hartwellsMembers = (world: World, employerId: string, passwordHash: string) =>
  DEMO_ACCOUNTS.filter(({ audience }) => audience === "employers").map(({ name, email, role }) => member(world, employerId, name, email, role, passwordHash));

function member(world: World, employerId: string, name: string, email: string, role: string, passwordHash: string | null): { id: string; name: string } {
  const account = addAccount(world, { name, email, passwordHash });
  return { id: world.add("membership", { id: world.id(), account_id: account, audience: "employers", role, employer_id: employerId }).id, name };
}
