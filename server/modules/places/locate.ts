import type { Session } from "../../database/session";
import { areaOf, outcodeOf, postcodeIn } from "../../kernel/postcodes";
import { districtsIn, liesIn, namesFor } from "./counties";
import { distanceKm, type Exactness, type Point } from "./distance";

/** A town, village or suburb in the United Kingdom. */
export interface Place extends Point {
  id: string;
  name: string;
  /** The council area or county GeoNames puts it in. */
  district: string | null;
  /** England, Scotland, Wales or Northern Ireland. */
  nation: string;
}

/** Where a text is, as far as it says. Without a point there may be `candidates` to choose from. */
export type Located =
  | ({ exactness: Exclude<Exactness, "unknown">; name: string } & Point)
  | { exactness: "unknown"; name: null; latitude: null; longitude: null; candidates: Place[] };

type Reader = Pick<Session, "db">;
type Candidate = Place & { chief: boolean };

const unknown = (candidates: Place[] = []): Located => ({ exactness: "unknown", name: null, latitude: null, longitude: null, candidates });

/** Places further apart than this are different answers, not one place entered twice. */
const sameWithinKm = 8;

/**
 * The point that a town's name or a postcode stands for.
 *
 * A postcode is its district where the operator has loaded a postcode file, otherwise the post
 * town of its area. A name that several places bear is decided by a county beside it, then for
 * the post town or the town its district is named after; otherwise it is unknown and the places are given as candidates.
 * So it is when a county or town beside it is far from every place of the name; a town there is then taken itself.
 *
 * @param text - such as "LS6 2AB", "Leeds", "Newport, Gwent" or "Unit 4, High Street, York".
 */
export async function locate(reader: Reader, text: string): Promise<Located> {
  const postcode = postcodeIn(text);
  const byPostcode = postcode && (await locatePostcode(reader, postcode));
  return byPostcode || locateName(reader, text);
}

async function locatePostcode({ db }: Reader, postcode: string): Promise<Located | null> {
  const [found] = (await db.query(
    `select o.outcode, coalesce(o.latitude, p.latitude) as latitude, coalesce(o.longitude, p.longitude) as longitude, a.post_town
     from (select 1) one
     left join outcode o on o.outcode = $1
     left join postcode_area a on a.area = $2 left join place p on p.id = a.place_id`,
    [outcodeOf(postcode), areaOf(postcode)],
  )) as [{ outcode: string | null; latitude: number | null; longitude: number | null; post_town: string | null }];
  const { outcode, latitude, longitude, post_town: postTown } = found;
  if (latitude === null || longitude === null) return null;
  const name = outcode ? `${outcode}${postTown ? `, ${postTown}` : ""}` : postTown!;
  return { exactness: outcode ? "district" : "post_town", name, latitude, longitude };
}

async function locateName(reader: Reader, text: string): Promise<Located> {
  const parts = text.slice(0, 300).split(/[,;()\n/]|\s[-–]\s/).map((part) => part.trim()).filter(Boolean).slice(0, 8);
  if (parts.length === 0) return unknown();
  const found = await named(reader, parts, "p.search_key = n.key");
  for (const order of new Set(found.map((each) => each.order))) {
    const candidates = found.filter((each) => each.order === order);
    if (await isElsewhere(reader, candidates, parts.slice(order + 1))) continue;
    return choose(candidates, parts.filter((_part, other) => other !== order));
  }
  if (found.length > 0) return unknown(found.map(asPlace));

  // "Newark, Nottinghamshire" is Newark on Trent; without a county that agrees it could be anywhere.
  const [town, ...counties] = parts;
  const longer = await named(reader, [town!], "p.search_key like n.key || ' %' or p.search_key like '% ' || n.key");
  const agreeing = longer.filter(({ district, nation }) => counties.some((county) => liesIn(county, district, nation)));
  return agreeing.length > 0 ? choose(agreeing, []) : unknown();
}

/** A place this near to a county may be said to lie in it: borders moved, and people write the one before. */
const nearCountyKm = 30;

/** True when what stands after a name is a county or town, and no place of the name is in it or near it: "Beeston, Leeds" is not the one in Cheshire. */
async function isElsewhere({ db }: Reader, candidates: Candidate[], after: string[]): Promise<boolean> {
  if (after.length === 0 || candidates.some(({ district, nation }) => after.some((county) => liesIn(county, district, nation)))) return false;
  const there = (await db.query("select latitude, longitude from place where lower(district) = any ($1)", [after.flatMap(districtsIn)])) as Point[];
  return there.length > 0 && !candidates.some((place) => there.some((point) => distanceKm(place, point) <= nearCountyKm));
}

/** Places whose key meets a condition on the parts' names, in the order of the parts. */
async function named({ db }: Reader, parts: string[], condition: string): Promise<(Candidate & { order: number })[]> {
  const names = parts.flatMap((part, order) => namesFor(part).map((name) => ({ order, name })));
  return (await db.query(
    `with n as materialized (select "order", place_key(name) as key from jsonb_to_recordset($1::jsonb) as given("order" int, name text))
     select n.order, p.id, p.name, p.district, p.nation, p.latitude, p.longitude,
            (place_key(p.district) = p.search_key or exists (select from postcode_area a where a.place_id = p.id)) is true as "chief"
     from n join place p on n.key <> '' and (${condition})
     order by n.order, p.id`,
    [JSON.stringify(names)],
  )) as (Candidate & { order: number })[];
}

const asPlace = ({ id, name, district, nation, latitude, longitude }: Candidate): Place => ({ id, name, district, nation, latitude, longitude });

function choose(candidates: Candidate[], hints: string[]): Located {
  const hinted = candidates.filter(({ district, nation }) => hints.some((hint) => liesIn(hint, district, nation)));
  const among = hinted.length > 0 ? hinted : candidates;
  const towns = among.filter(({ chief }) => chief);
  const best = towns.length === 1 ? towns[0]! : among[0]!;
  const settled = towns.length === 1 || among.every((place) => distanceKm(place, best) <= sameWithinKm);
  if (!settled) return unknown(among.map(asPlace));
  return { exactness: "place", name: placeLabel(best), latitude: best.latitude, longitude: best.longitude };
}

/** A place's name with its district, which `locate` reads back: "Newport, Telford and Wrekin"; "Leeds". */
export const placeLabel = ({ name, district, nation }: Pick<Place, "name" | "district" | "nation">): string =>
  district === name ? name : `${name}, ${(district ?? nation).replaceAll(",", "")}`;
