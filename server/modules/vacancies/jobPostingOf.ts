import { pounds } from "./vacancyInWords";
import type { VacancyRow } from "./vacancy.rows";

type Json = Record<string, unknown>;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const paragraphs = (text: string): string =>
  text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part) => `<p>${escaped(part).replaceAll("\n", "<br>")}</p>`).join("");

const EMPLOYMENT: Record<string, string> = { permanent: "", fixed_term: "CONTRACTOR", temporary: "TEMPORARY", casual: "PER_DIEM", zero_hours: "OTHER", apprenticeship: "OTHER" };
const FULL_TIME_HOURS = 35;

/** schema.org's words for hours and contract; empty where neither is known. */
function employmentTypes({ hoursLeast, hoursMost, contract, kind }: VacancyRow): string[] {
  if (kind !== "paid_role") return ["INTERN"];
  const full = hoursMost !== null && hoursMost >= FULL_TIME_HOURS;
  const part = (hoursLeast ?? hoursMost ?? FULL_TIME_HOURS) < FULL_TIME_HOURS;
  return [full && "FULL_TIME", part && "PART_TIME", contract && EMPLOYMENT[contract]].filter((word): word is string => Boolean(word));
}

const inPounds = (pence: number): number => pence / 100;

function salary({ payLeastPence: least, payMostPence: most, payPeriod: period }: VacancyRow): Json {
  if (period === null || (least === null && most === null)) return {};
  const range = least !== null && most !== null && least !== most ? { minValue: inPounds(least), maxValue: inPounds(most) } : { value: inPounds((least ?? most)!) };
  return { baseSalary: { "@type": "MonetaryAmount", currency: "GBP", value: { "@type": "QuantitativeValue", ...range, unitText: period.toUpperCase() } } };
}

const IN_BRITAIN = { "@type": "Country", name: "United Kingdom" };

/** Remote work has no place: the country stands for where people must be. */
function place({ workplace, placeText, postcode, latitude, longitude, placeExactness }: VacancyRow): Json {
  const remote = workplace === "remote" ? { jobLocationType: "TELECOMMUTE", applicantLocationRequirements: IN_BRITAIN } : {};
  if (workplace === "remote" && placeText === "" && postcode === null) return remote;
  const parts = placeText.split(",").map((part) => part.trim()).filter(Boolean);
  const address: Json = { "@type": "PostalAddress", addressCountry: "GB", ...(postcode && { postalCode: postcode }) };
  if (parts.length > 0) address.addressLocality = parts.at(parts.length > 1 && placeExactness !== "unknown" ? -2 : -1);
  if (parts.length > 1) address.addressRegion = parts.at(-1);
  if (parts.length > 2) address.streetAddress = parts.slice(0, -2).join(", ");
  const geo = latitude !== null && longitude !== null && placeExactness !== "post_town" ? { geo: { "@type": "GeoCoordinates", latitude, longitude } } : {};
  return { ...remote, jobLocation: { "@type": "Place", address, ...geo } };
}

/**
 * A vacancy as schema.org's JobPosting.
 *
 * @param address - the page's own, whole; null where the reader knows it.
 * @see https://schema.org/JobPosting, https://developers.google.com/search/docs/appearance/structured-data/job-posting
 */
export function jobPostingOf(row: VacancyRow, address: string | null): Json {
  const types = employmentTypes(row);
  const pay = row.payLeastPence !== null && row.payPeriod ? `<p>${pounds(row.payLeastPence)} ${row.payPeriod === "hour" ? "an" : "a"} ${row.payPeriod}</p>` : "";
  return {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: row.title,
    description: `${paragraphs(row.summary)}${paragraphs(row.duties)}${row.whenNote ? paragraphs(row.whenNote) : ""}${pay}`,
    identifier: { "@type": "PropertyValue", name: row.employerName, value: row.id },
    datePosted: row.publishedAt?.toISOString().slice(0, 10),
    ...(row.closesOn && { validThrough: `${row.closesOn}T23:59:59` }),
    ...(types.length > 0 && { employmentType: types.length === 1 ? types[0] : types }),
    hiringOrganization: { "@type": "Organization", name: row.employerName },
    ...place(row),
    ...salary(row),
    ...(row.startsOn && { jobStartDate: row.startsOn }),
    ...(row.occupationCode && row.occupationTitle && { occupationalCategory: `${row.occupationCode} ${row.occupationTitle}` }),
    ...(row.hoursLeast !== null && { workHours: `${row.hoursLeast === row.hoursMost ? row.hoursLeast : `${row.hoursLeast} to ${row.hoursMost ?? "more"}`} hours a week` }),
    totalJobOpenings: row.positions,
    directApply: false,
    ...(address && { url: address }),
  };
}
