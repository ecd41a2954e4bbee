import type { DataSource } from "typeorm";
import { inOwnersSession } from "../../database/session";
import { type ReadPostcodes, readPostcodes } from "./readPostcodes";

export interface PostcodesImported extends Omit<ReadPostcodes, "outcodes"> {
  districts: number;
  /** Roles, sites and homes whose postcode stood for a post town and stands for its district now. */
  moved: number;
}

/**
 * Loads postcode districts, so that postcodes stand for their district instead of a whole area.
 *
 * Districts the file does not have are kept as they were: Code-Point Open comes in a file an area.
 *
 * @param owner - the owner's connection; the personas may only read districts.
 * @throws UnreadablePostcodes; nothing is changed then.
 */
export async function importPostcodes(owner: DataSource, bytes: AsyncIterable<Uint8Array>, progress?: (rows: number) => void): Promise<PostcodesImported> {
  const { outcodes, rows, passedOver } = await readPostcodes(bytes, progress);
  await owner.query(
    `insert into outcode (outcode, latitude, longitude)
     select outcode, latitude, longitude from jsonb_to_recordset($1::jsonb) as r(outcode text, latitude double precision, longitude double precision)
     on conflict (outcode) do update set latitude = excluded.latitude, longitude = excluded.longitude`,
    [JSON.stringify(outcodes)],
  );
  return { districts: outcodes.length, rows, passedOver, moved: await moveToDistricts(owner) };
}

/** What was placed while only post towns were known. `outcode` begins a postcode up to its space. */
function moveToDistricts(owner: DataSource): Promise<number> {
  return inOwnersSession(owner, async ({ db }) => {
    const [, roles] = (await db.query(
      `update vacancy v set latitude = o.latitude, longitude = o.longitude, place_exactness = 'district'
       from outcode o where v.place_exactness <> 'district' and o.outcode = split_part(v.postcode, ' ', 1)`,
    )) as [unknown, number];
    const [, sites] = (await db.query(
      `update site s set latitude = o.latitude, longitude = o.longitude
       from outcode o where o.outcode = split_part(s.postcode, ' ', 1) and (s.latitude, s.longitude) is distinct from (o.latitude, o.longitude)`,
    )) as [unknown, number];
    const [, homes] = (await db.query(
      `update preference p set home_latitude = o.latitude, home_longitude = o.longitude, home_exactness = 'district'
       from outcode o where p.home_exactness is distinct from 'district' and o.outcode = split_part(upper(coalesce(p.home_postcode, p.home_place_text)), ' ', 1)`,
    )) as [unknown, number];
    return roles + sites + homes;
  });
}
