/** WGS 84 degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/**
 * What a point stands for, and so how far it may be off.
 *
 * `district`: the middle of a postcode district. `place`: the middle of a town or village.
 * `post_town`: the post town of a whole postcode area. `unknown`: there is no point.
 */
export type Exactness = "district" | "place" | "post_town" | "unknown";

/** Kilometres within which a point of each kind usually lies from the door it stands for. */
export const usualErrorKm: Record<Exclude<Exactness, "unknown">, number> = { district: 2, place: 3, post_town: 15 };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Kilometres between two points along a great circle; `distance_km` says the same in SQL.
 *
 * @see https://en.wikipedia.org/wiki/Haversine_formula, with the mean radius of the earth, 6371.0088 km.
 */
export function distanceKm(a: Point, b: Point): number {
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 12_742.0176 * Math.asin(Math.min(1, Math.sqrt(across + along)));
}

/**
 * A distance in miles and in words that say how exact it is.
 *
 * @param ends - what the two points stand for.
 * @returns "about 4 miles", "under a mile", "roughly 4 miles (only the post town is known)" or "distance not known".
 */
export function distanceInWords(km: number | null, ...ends: Exactness[]): string {
  if (km === null || ends.includes("unknown")) return "distance not known";
  const miles = Math.round(km / 1.609344);
  const words = miles < 1 ? "under a mile" : miles === 1 ? "1 mile" : `${miles} miles`;
  if (ends.includes("post_town")) return miles < 1 ? "in the same postcode area (only the post town is known)" : `roughly ${words} (only the post town is known)`;
  return miles < 1 ? words : `about ${words}`;
}
