import type { Session } from "../../database/session";
import { postcodeIn } from "../../kernel/postcodes";
import { locate, type Place, placeLabel } from "./locate";

/** A place offered while somebody types. `label` is what to store: `locate` reads it back. */
export interface PlaceMatch extends Omit<Place, "district" | "nation"> {
  label: string;
  district: string | null;
  nation: string | null;
}

/**
 * Places whose name, or a word of it, begins with what was typed; a postcode gives its district or post town.
 *
 * The whole name comes first, then chief towns, then shorter names.
 *
 * @param first - how many at most; 1 to 50.
 */
export async function findPlaces(session: Session, typed: string, first: number): Promise<PlaceMatch[]> {
  const limit = Math.min(Math.max(first, 1), 50);
  const postcode = postcodeIn(typed.slice(0, 100));
  if (postcode) {
    const found = await locate(session, postcode);
    if (found.exactness === "unknown") return [];
    return [{ id: `postcode.${postcode.replace(" ", "-")}`, name: found.name, label: postcode, district: null, nation: null, latitude: found.latitude, longitude: found.longitude }];
  }
  const [name = "", county = ""] = typed.slice(0, 100).split(",");
  const rows = (await session.db.query(
    `with typed as materialized (select place_key($1) as key, place_key($2) as county)
     select p.id, p.name, p.district, p.nation, p.latitude, p.longitude
     from place p, typed
     where typed.key <> '' and (p.search_key like typed.key || '%' or p.search_key like '% ' || typed.key || '%')
       and (typed.county = '' or place_key(coalesce(p.district, p.nation)) like typed.county || '%')
     order by p.search_key <> typed.key, not p.search_key like typed.key || '%',
       (place_key(p.district) = p.search_key or exists (select from postcode_area a where a.place_id = p.id)) is not true, length(p.name), p.name, p.district
     limit $3`,
    [name, county, limit],
  )) as Place[];
  return rows.map((place) => ({ ...place, label: placeLabel(place) }));
}
