import type { DataSource } from "typeorm";
import { type ReadPostcodes, readPostcodes } from "./readPostcodes";

export interface PostcodesImported extends Omit<ReadPostcodes, "outcodes"> {
  districts: number;
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
  return { districts: outcodes.length, rows, passedOver };
}
