export const isBritain = (name: string): boolean =>
  /^(gb|gbr|uk|u\.k\.|(the )?united kingdom.*|great britain|britain|england|scotland|wales|cymru|northern ireland)$/i.test(name.trim());

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const countries = new Set(
  letters.flatMap((a) => letters.map((b) => a + b)).flatMap((code) => {
    const name = regionNames.of(code);
    return name ? [code, name.toUpperCase()] : [];
  }),
);

/** A text may also be a town or a county: only words that are surely a country count as one. */
export const isCountry = (name: string): boolean =>
  isBritain(name) || countries.has(name.trim().toUpperCase()) || /^(usa|u\.s\.a?\.?|the united states.*|united states of america|republic of ireland)$/i.test(name.trim());

/** The last part of a place's words, when it is surely a country other than the United Kingdom. */
export function countryAbroad(placeText: string): string | null {
  const last = placeText.split(",").at(-1)!.trim();
  return last.length > 2 && isCountry(last) && !isBritain(last) ? last : null;
}
