import { isBritain, isCountry } from "./countries";
import { asList, isNode, type Json, type Node } from "./jsonLd";
import type { Workplace } from "../../../kernel/dimensions";
import type { ReadQuestion } from "./readVacancy";

export interface PostingPlace {
  placeText: string | null;
  postcode: string | null;
  workplace: Workplace | null;
  /** The country named, when it is not in the United Kingdom. */
  abroad: string | null;
  questions: ReadQuestion[];
}

const nameOf = (value: Json | undefined): string | null => {
  if (typeof value === "string") return value.trim() || null;
  return isNode(value) ? nameOf(value.name) ?? nameOf(value.identifier) : null;
};

const joined = (parts: (string | null)[]): string | null => {
  const clean = parts.map((part) => part?.replace(/^[\s,]+|[\s,]+$/g, "")).filter((part) => part);
  return clean.length ? [...new Set(clean)].join(", ") : null;
};

interface OnePlace {
  text: string | null;
  postcode: string | null;
  country: string | null;
}

/** A Place, a PostalAddress, or words where either was expected. */
function readPlace(value: Json): OnePlace {
  if (typeof value === "string") return { text: joined([value]), postcode: null, country: null };
  if (!isNode(value)) return { text: null, postcode: null, country: null };
  const address = asList(value.address)[0] ?? value;
  if (typeof address === "string") return { text: joined([address]), postcode: null, country: nameOf(value.addressCountry) };
  if (!isNode(address)) return { text: nameOf(value.name), postcode: null, country: null };
  const town = joined([nameOf(address.addressLocality), nameOf(address.addressRegion)]);
  return {
    text: town ?? nameOf(value.name) ?? nameOf(address.streetAddress),
    postcode: nameOf(address.postalCode),
    country: nameOf(address.addressCountry),
  };
}

/**
 * Where a posting's work is done, and whether that is in the United Kingdom.
 *
 * @see https://schema.org/jobLocation, https://schema.org/jobLocationType, https://schema.org/applicantLocationRequirements
 */
export function placeOf(posting: Node): PostingPlace {
  const places = asList(posting.jobLocation).map(readPlace).filter((place) => place.text || place.postcode || place.country);
  const asked = asList(posting.applicantLocationRequirements).map(nameOf).filter((name) => name !== null);
  const fromHome = asList(posting.jobLocationType).some((type) => typeof type === "string" && /telecommute|remote/i.test(type));
  const questions: ReadQuestion[] = [];
  const home = places.find((place) => !place.country || isBritain(place.country)) ?? places[0];

  if (places.length > 1) questions.push({ field: "place", message: `The advert names ${places.length} places. Which one is this role at?` });
  if (fromHome && places.length > 0) questions.push({ field: "workplace", message: "It says both that the work is done from home and that it is at a place. Which is it?" });

  const required = asked.filter((name) => isCountry(name));
  const countries = home?.country && !(fromHome && required.length > 0) ? [home.country] : required;
  return {
    placeText: home?.text ?? null,
    postcode: home?.postcode ?? null,
    workplace: fromHome ? (places.length > 0 ? null : "remote") : places.length > 0 ? "on_site" : null,
    abroad: countries.length > 0 && countries.every((country) => !isBritain(country)) ? countries[0]!.slice(0, 60) : null,
    questions,
  };
}
