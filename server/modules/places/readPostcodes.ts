import { parse } from "csv-parse";
import { Readable } from "node:stream";
import { outcodeOf, postcodeIn } from "../../kernel/postcodes";
import type { Point } from "./distance";
import { fromNationalGrid } from "./nationalGrid";

/** A postcode file that cannot be read, and why, in words for the operator. */
export class UnreadablePostcodes extends Error {
  override name = "UnreadablePostcodes";
}

export interface ReadOutcode extends Point {
  outcode: string;
}

export interface ReadPostcodes {
  outcodes: ReadOutcode[];
  /** Rows with a usable point. */
  rows: number;
  /** Rows passed over: no point, a postcode no longer in use, or not a postcode. */
  passedOver: number;
}

/** One row's postcode and place, or null to pass over it. `grid` is easting and northing in metres. */
type Reading = { outcode: string; point: [number, number]; grid: boolean } | null;
type RowReader = (cells: string[]) => Reading;

const number = (cell: string | undefined): number => (cell === undefined || cell.trim() === "" ? Number.NaN : Number(cell));
const inBritain = ([latitude, longitude]: [number, number]): boolean => latitude > 49 && latitude < 61 && longitude > -9 && longitude < 2;

function atDegrees(postcode: string | undefined, latitude: number, longitude: number): Reading {
  const found = postcodeIn(postcode ?? "");
  return found && inBritain([latitude, longitude]) ? { outcode: outcodeOf(found), point: [latitude, longitude], grid: false } : null;
}

function onGrid(postcode: string | undefined, easting: number, northing: number): Reading {
  const found = postcodeIn(postcode ?? "");
  const inside = easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000;
  return found && inside ? { outcode: outcodeOf(found), point: [easting, northing], grid: true } : null;
}

/** Chooses how to read rows from the header, or from the first row where there is none (Code-Point Open). */
function readerFor(first: string[]): { read: RowReader; header: boolean } | null {
  const headers = first.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ""));
  const column = (...names: string[]): number => headers.findIndex((header) => names.includes(header));
  const postcode = column("outcode", "district", "pcds", "pcd", "pcd2", "pcd7", "pcd8", "postcode");
  const [latitude, longitude] = [column("latitude", "lat"), column("longitude", "long", "lng", "lon")];
  const [easting, northing] = [column("easting", "eastings", "oseast1m", "east1m"), column("northing", "northings", "osnrth1m", "north1m")];
  const ended = column("doterm");
  const inUse = (cells: string[]): boolean => ended < 0 || !cells[ended]?.trim();
  if (postcode >= 0 && latitude >= 0 && longitude >= 0) {
    return { header: true, read: (cells) => (inUse(cells) ? atDegrees(cells[postcode], number(cells[latitude]), number(cells[longitude])) : null) };
  }
  if (postcode >= 0 && easting >= 0 && northing >= 0) {
    return { header: true, read: (cells) => (inUse(cells) ? onGrid(cells[postcode], number(cells[easting]), number(cells[northing])) : null) };
  }
  const codePoint = postcodeIn(first[0] ?? "") && first.length >= 4 && !Number.isNaN(number(first[2]));
  if (codePoint) return { header: false, read: (cells) => onGrid(cells[0], number(cells[2]), number(cells[3])) };
  const bare = postcodeIn(first[0] ?? "") && first.length >= 3 && inBritain([number(first[1]), number(first[2])]);
  return bare ? { header: false, read: (cells) => atDegrees(cells[0], number(cells[1]), number(cells[2])) } : null;
}

/** The middle of a district is the mean of its postcodes' points. */
class Middle {
  private sum: [number, number] = [0, 0];
  private count = 0;
  constructor(private readonly grid: boolean) {}

  add([a, b]: [number, number]): void {
    this.sum = [this.sum[0] + a, this.sum[1] + b];
    this.count += 1;
  }

  point(): Point {
    const [a, b] = [this.sum[0] / this.count, this.sum[1] / this.count];
    return this.grid ? fromNationalGrid(a, b) : { latitude: a, longitude: b };
  }
}

/**
 * Reads a file of postcodes into one point a district.
 *
 * Understands the ONS Postcode Directory, Ordnance Survey's Code-Point Open (with or without a
 * header) and any CSV with `outcode` or `postcode`, `latitude` and `longitude`. Rows come one at a
 * time: the ONS file has 2.7 million.
 *
 * @param progress - told the number of rows read so far, now and then.
 * @throws UnreadablePostcodes when the columns are not known or no row has a point.
 */
export async function readPostcodes(bytes: AsyncIterable<Uint8Array>, progress: (rows: number) => void = () => undefined): Promise<ReadPostcodes> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  const source = Readable.from(bytes);
  source.once("error", (error) => parser.destroy(error));
  const middles = new Map<string, Middle>();
  let [reader, rows, passedOver]: [ReturnType<typeof readerFor>, number, number] = [null, 0, 0];
  for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
    if (!reader) {
      reader = readerFor(cells);
      if (!reader) throw new UnreadablePostcodes("the columns are not those of the ONS Postcode Directory, of Code-Point Open, or outcode,latitude,longitude");
      if (reader.header) continue;
    }
    const reading = reader.read(cells);
    if (!reading) passedOver += 1;
    else {
      rows += 1;
      if (!middles.has(reading.outcode)) middles.set(reading.outcode, new Middle(reading.grid));
      middles.get(reading.outcode)!.add(reading.point);
    }
    if ((rows + passedOver) % 100_000 === 0) progress(rows + passedOver);
  }
  if (rows === 0) throw new UnreadablePostcodes("no row has a postcode and a point in the United Kingdom");
  return { rows, passedOver, outcodes: [...middles].map(([outcode, middle]) => ({ outcode, ...middle.point() })) };
}
