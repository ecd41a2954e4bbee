import type { Point } from "./distance";

const radians = Math.PI / 180;

/** Airy 1830 and the National Grid's projection, from Ordnance Survey's "A guide to coordinate systems in Great Britain". */
const airy = { a: 6_377_563.396, b: 6_356_256.909 };
const grid = { f0: 0.9996012717, lat0: 49 * radians, lon0: -2 * radians, n0: -100_000, e0: 400_000 };
const wgs84 = { a: 6_378_137, b: 6_356_752.314_140_356 };

/**
 * WGS 84 degrees of a point given by easting and northing on the British National Grid.
 *
 * By the seven-parameter (Helmert) transformation, good to about 5 metres; not for Northern
 * Ireland, which has a grid of its own.
 *
 * @param easting - metres
 * @param northing - metres
 * @see https://www.ordnancesurvey.co.uk/documents/resources/guide-coordinate-systems-great-britain.pdf, annexes B and C.
 */
export function fromNationalGrid(easting: number, northing: number): Point {
  const { latitude, longitude } = unproject(easting, northing);
  return toWgs84(latitude, longitude);
}

/** Length of the meridian from the true origin to a latitude, in metres. */
function meridian(latitude: number): number {
  const n = (airy.a - airy.b) / (airy.a + airy.b);
  const [difference, sum] = [latitude - grid.lat0, latitude + grid.lat0];
  return airy.b * grid.f0 * (
    (1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * difference
    - (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(difference) * Math.cos(sum)
    + (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * difference) * Math.cos(2 * sum)
    - (35 / 24) * n ** 3 * Math.sin(3 * difference) * Math.cos(3 * sum)
  );
}

/** Easting and northing to latitude and longitude (radians) on Airy's ellipsoid. */
function unproject(easting: number, northing: number): Point {
  const e2 = 1 - (airy.b / airy.a) ** 2;
  let lat = grid.lat0;
  let rest: number;
  do {
    rest = northing - grid.n0 - meridian(lat);
    lat += rest / (airy.a * grid.f0);
  } while (Math.abs(rest) >= 0.00001);

  const sin2 = Math.sin(lat) ** 2;
  const nu = (airy.a * grid.f0) / Math.sqrt(1 - e2 * sin2);
  const rho = (airy.a * grid.f0 * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const [t, sec, d] = [Math.tan(lat), 1 / Math.cos(lat), easting - grid.e0];
  const vii = t / (2 * rho * nu);
  const viii = (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2);
  const ix = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4);
  const xiia = (sec / (5040 * nu ** 7)) * (61 + 662 * t ** 2 + 1320 * t ** 4 + 720 * t ** 6);
  return {
    latitude: lat - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
    longitude: grid.lon0 + x * d - xi * d ** 3 + xii * d ** 5 - xiia * d ** 7,
  };
}

/** From OSGB36 to WGS 84 by way of cartesian coordinates. */
function toWgs84(latitude: number, longitude: number): Point {
  const e2 = 1 - (airy.b / airy.a) ** 2;
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const [x, y, z] = [
    nu * Math.cos(latitude) * Math.cos(longitude),
    nu * Math.cos(latitude) * Math.sin(longitude),
    nu * (1 - e2) * Math.sin(latitude),
  ];
  const second = radians / 3600;
  const [tx, ty, tz, scale] = [446.448, -125.157, 542.06, 1 - 20.4894e-6];
  const [rx, ry, rz] = [0.1502 * second, 0.247 * second, 0.8421 * second];
  const [u, v, w] = [tx + scale * x - rz * y + ry * z, ty + rz * x + scale * y - rx * z, tz - ry * x + rx * y + scale * z];

  const e2w = 1 - (wgs84.b / wgs84.a) ** 2;
  const p = Math.hypot(u, v);
  let lat = Math.atan2(w, p * (1 - e2w));
  for (let turn = 0; turn < 6; turn += 1) {
    const nuW = wgs84.a / Math.sqrt(1 - e2w * Math.sin(lat) ** 2);
    lat = Math.atan2(w + e2w * nuW * Math.sin(lat), p);
  }
  return { latitude: lat / radians, longitude: Math.atan2(v, u) / radians };
}
