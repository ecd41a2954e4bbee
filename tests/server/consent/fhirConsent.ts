import { Fhir } from "fhir";

interface Provision {
  readonly type?: string;
  readonly provision?: readonly Provision[];
}
type Consent = Record<string, unknown> & { provision?: Provision };

const HL7 = "http://terminology.hl7.org/CodeSystem";
const validator = new Fhir(); // HL7's own definitions of R4 (4.0.1), as the package carries them

/**
 * Codes of the large version 3 systems, which the package doesn't carry: those we may use, each from the value set that R4
 * binds at its place: consent-category by ActConsentType, consent-policy by ActConsentDirective, v3-PurposeOfUse,
 * v3-ConfidentialityClassification. HL7's own examples of R4 name their `policyRule` from v3-ActCode as well.
 *
 * @see https://hl7.org/fhir/R4/valueset-consent-category.html
 * @see https://hl7.org/fhir/R4/consent-example-signature.html
 */
const CODES: Readonly<Record<string, readonly string[]>> = {
  [`${HL7}/v3-ActCode`]: ["ICOL", "IDSCL", "INFA", "INFAO", "INFASO", "IRDSCL", "RESEARCH", "RSDID", "RSREID", "OPTIN", "OPTINR", "OPTOUT", "OPTOUTE"],
  [`${HL7}/v3-ActReason`]: ["PATRQT", "TREAT", "COC"],
  [`${HL7}/v3-Confidentiality`]: ["U", "L", "M", "N", "R", "V"],
};

/** By the definitions: which elements there are, how many, of which type, and which codes may stand in them. */
function byDefinition(consent: Consent): string[] {
  const { messages } = validator.validate(JSON.parse(JSON.stringify(consent)) as object, {
    errorOnUnexpected: true,
    beforeCheckCode: (_valueSet, code, system = "") => Boolean(CODES[system]?.includes(code)) || system.startsWith("urn:alongside"),
  });
  return messages.filter(({ severity }) => severity !== "info").map(({ location, message }) => `${location}: ${message}`);
}

const nested = ({ provision = [] }: Provision): Provision[] => provision.flatMap((each) => [each, ...nested(each)]);

/** "Not permitted in root rule, required in all nested rules." @see https://hl7.org/fhir/R4/consent-definitions.html#Consent.provision.type */
const byPlace = ({ provision }: Consent): string[] => [
  ...(provision?.type ? ["provision.type in the root rule"] : []),
  ...nested(provision ?? {}).filter(({ type }) => type !== "permit" && type !== "deny").map(({ type }) => `provision.type of a nested rule: ${String(type)}`),
];

/** @see https://hl7.org/fhir/R4/consent-definitions.html (ppc-1 to ppc-5) and domainresource-definitions.html (dom-2 to dom-5) */
function byConstraint(consent: Consent): string[] {
  const contained = (consent.contained ?? []) as { id: string; contained?: unknown; meta?: unknown }[];
  const used = [...JSON.stringify(consent).matchAll(/"reference":"#([^"]+)"/g)].map(([, id]) => id!);
  return [
    ...(consent.policy || consent.policyRule ? [] : ["ppc-1: either a policy or a policyRule"]),
    ...(consent.patient ? [] : ["ppc-2 to ppc-5: each scope wants a patient"]),
    ...contained.filter(({ contained: inner }) => inner).map(({ id }) => `dom-2: ${id} contains`),
    ...contained.filter(({ id }) => !used.includes(id)).map(({ id }) => `dom-3: ${id} is not referred to`),
    ...used.filter((id) => !contained.some((each) => each.id === id)).map((id) => `#${id} is not contained`),
    ...contained.filter(({ meta }) => meta).map(({ id }) => `dom-4, dom-5: ${id} has a meta`),
  ];
}

/** @returns what breaks a rule of R4, in words; empty when nothing does. */
export const faultsOfConsent = (consent: Consent): string[] => [
  ...byDefinition(consent),
  ...nested(consent.provision ?? {}).flatMap((provision) => byDefinition({ ...consent, provision })), // the package looks at the outermost alone
  ...byPlace(consent),
  ...byConstraint(consent),
];
