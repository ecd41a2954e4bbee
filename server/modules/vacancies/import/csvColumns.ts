/** What a column of a CSV file may hold. */
export const csvFields = [
  "title", "employer", "text", "place", "county", "postcode", "workplace", "pay", "payMin", "payMax", "payPeriod",
  "hours", "contract", "closesOn", "startsOn", "sourceUrl", "sourceId",
] as const;

export type CsvField = (typeof csvFields)[number];

/** The header of the column that holds each field. */
export type CsvMapping = Partial<Record<CsvField, string>>;

/** Header names without case, spaces and marks. The first name that is present wins. */
const names: Record<CsvField, string[]> = {
  title: ["jobtitle", "title", "vacancytitle", "roletitle", "position", "role", "job", "post", "posttitle", "vacancy", "jobname"],
  employer: ["employer", "employername", "company", "companyname", "organisation", "organization", "organisationname", "hiringorganization", "business", "recruiter"],
  text: ["description", "jobdescription", "text", "details", "summary", "duties", "advert", "adverttext", "body"],
  place: ["place", "location", "city", "town", "worklocation", "joblocation", "site", "area", "where"],
  county: ["county", "region", "state", "province"],
  postcode: ["postcode", "postalcode", "zip", "zipcode", "postcodes", "locationpostcode"],
  workplace: ["workplace", "remote", "hybrid", "workingpattern", "workmode", "joblocationtype", "homeworking", "isremote"],
  pay: ["salaryoffered", "salary", "pay", "wage", "rate", "salarytext", "payrate", "rateofpay", "salaryrange", "remuneration", "hourlyrate", "annualsalary"],
  payMin: ["salarymin", "minsalary", "minimumsalary", "salaryfrom", "paymin", "minpay", "minimumpay", "payfrom"],
  payMax: ["salarymax", "maxsalary", "maximumsalary", "salaryto", "paymax", "maxpay", "maximumpay", "payto"],
  payPeriod: ["salaryperiod", "payperiod", "salaryunit", "salaryinterval", "per", "period", "ratetype", "salarytype", "paytype"],
  hours: ["hours", "hoursperweek", "hoursaweek", "weeklyhours", "hrs", "workhours", "contractedhours", "workinghours"],
  contract: ["contract", "contracttype", "jobtype", "employmenttype", "type", "contractkind", "vacancytype"],
  closesOn: ["closingdate", "closes", "closeson", "validthrough", "deadline", "closing", "expires", "expirydate", "enddate", "applyby"],
  startsOn: ["startdate", "starts", "startson", "jobstartdate", "start"],
  sourceUrl: ["url", "link", "sourceurl", "joburl", "applyurl", "applicationurl", "weblink", "advertlink"],
  sourceId: ["id", "reference", "ref", "jobid", "vacancyid", "jobreference", "jobref", "sourceid", "vacancyreference", "referencenumber"],
};

const plainName = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Which column holds what, as far as the header's names say. A column is used once. */
export function guessMapping(headers: readonly string[]): CsvMapping {
  const mapping: CsvMapping = {};
  const taken = new Set<string>();
  for (const field of csvFields) {
    const header = names[field].map((name) => headers.find((candidate) => !taken.has(candidate) && plainName(candidate) === name)).find((found) => found !== undefined);
    if (header === undefined) continue;
    mapping[field] = header;
    taken.add(header);
  }
  return mapping;
}

/**
 * The guess with a person's corrections laid over it; an empty name takes a field out.
 *
 * @returns the mapping, or the header that is not in the file.
 */
export function correctMapping(headers: readonly string[], corrections: CsvMapping): { mapping: CsvMapping } | { missing: string } {
  const mapping = guessMapping(headers);
  for (const field of csvFields) {
    const header = corrections[field];
    if (header === undefined) continue;
    if (header !== "" && !headers.includes(header)) return { missing: header };
    if (header === "") delete mapping[field];
    else {
      for (const other of csvFields) if (mapping[other] === header) delete mapping[other];
      mapping[field] = header;
    }
  }
  return { mapping };
}

/** The delimiter a header line is written with: the commonest of comma, semicolon, tab and bar outside quotes. */
export function delimiterOf(headerLine: string): string {
  const bare = headerLine.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t", "|"].map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}
