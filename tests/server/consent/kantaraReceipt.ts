import type { Json, JsonObject } from "../../../server/access/signedReceipt";

type Check = (value: Json) => boolean;
interface Field {
  readonly required: boolean;
  readonly check: Check;
}

const isObject = (value: Json): value is JsonObject => typeof value === "object" && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === "string";
/** "This field MUST contain a non-empty string." */
const said: Check = (value) => typeof value === "string" && value.trim() !== "";
const truth: Check = (value) => typeof value === "boolean";
const list = (each: Check): Check => (value) => Array.isArray(value) && value.every((one: Json) => each(one));
const must = (check: Check): Field => ({ required: true, check });
const may = (check: Check): Field => ({ required: false, check });

const faultsIn = (what: string, fields: Readonly<Record<string, Field>>, value: JsonObject): string[] =>
  Object.entries(fields).flatMap(([name, { required, check }]) => {
    if (!(name in value)) return required ? [`${what}${name} is missing`] : [];
    return check(value[name]!) ? [] : [`${what}${name}: ${JSON.stringify(value[name])}`];
  });

const RECEIPT = {
  version: must((value) => value === "KI-CR-v1.1.0"), // 4.3.1
  jurisdiction: must(said), // 4.3.2
  consentTimestamp: must((value) => Number.isInteger(value) && Number(value) > 1_500_000_000 && Number(value) < 10_000_000_000), // 4.3.3: seconds since 1970
  collectionMethod: must(said), // 4.3.4
  consentReceiptID: must((value) => typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)), // 4.3.5
  publicKey: may(said), // 4.3.6
  language: may((value) => typeof value === "string" && /^[a-z]{2}$/.test(value)), // 4.3.7: ISO 639-1
  piiPrincipalId: must(said), // 4.4.1
  piiControllers: must(list(isObject)),
  policyUrl: must((value) => typeof value === "string" && URL.canParse(value)), // 4.4.10
  services: must(list(isObject)),
  sensitive: must(truth), // 4.5.12
  spiCat: must(list(said)), // 4.5.13
};
const CONTROLLER = {
  piiController: must(said), onBehalf: may(truth), contact: must(said), email: must(text), piiControllerUrl: may(said),
  address: must((value) => isObject(value) && Object.keys(value).every((name) => ["streetAddress", "addressLocality", "addressRegion", "postalCode", "postOfficeBoxNumber", "addressCountry"].includes(name))), // 4.4.6: schema.org's PostalAddress
  phone: must((value) => value === "" || (typeof value === "string" && /^tel:(\+[\d.()-]*\d[\d.()-]*|[\d.()-]+;phone-context=\S+)$/.test(value))), // 4.4.8: RFC 3966
};
const SERVICE = { service: must(said), purposes: must(list(isObject)) };
/** 4.5.4; the numbers run on to 16. */
const CATEGORY = /^(1?[1-9]|10) - \S/;
const PURPOSE = {
  purpose: may(said), purposeCategory: must(list((value) => typeof value === "string" && CATEGORY.test(value))), consentType: must(said), piiCategory: must(list(said)),
  primaryPurpose: may(truth), termination: must(said), thirdPartyDisclosure: must(truth), thirdPartyName: may(said),
};

/**
 * What breaks a rule of Kantara's Consent Receipt 1.1.0, in words: its JSON schema (4.8), and what its text asks of single fields.
 *
 * @see https://github.com/KantaraInitiative/consent-receipt-v-next/tree/master/CR_v1_1 for the schema and its example
 * @see https://kantarainitiative.org/download/consent-receipt-specification/ for the text
 */
export function faultsOfReceipt(receipt: JsonObject): string[] {
  const inside = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? (value as Json[]).filter(isObject) : []);
  const services = inside(receipt.services);
  const purposes = services.flatMap(({ purposes: of }) => inside(of));
  return [
    ...faultsIn("", RECEIPT, receipt),
    ...inside(receipt.piiControllers).flatMap((each) => faultsIn("piiControllers: ", CONTROLLER, each)),
    ...services.flatMap((each) => faultsIn("services: ", SERVICE, each)),
    ...purposes.flatMap((each) => faultsIn("purposes: ", PURPOSE, each)),
    ...purposes.filter((each) => each.thirdPartyDisclosure === true && !each.thirdPartyName).map(() => "purposes: thirdPartyName is missing"), // 4.5.11
    ...(receipt.sensitive === true && (receipt.spiCat as Json[]).length === 0 ? ["spiCat says nothing of what is sensitive"] : []), // 4.5.13
  ];
}
