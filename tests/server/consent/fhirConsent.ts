/** What FHIR R4 (4.0.1) says of a Consent, as far as ours uses it: which elements there are, how many, and which codes may stand in them. */
type Fhir = Record<string, unknown>;

interface Rule {
  readonly least: 0 | 1;
  readonly list: boolean;
  check?(value: never): string[];
}

const one = (check?: Rule["check"], least: 0 | 1 = 0): Rule => ({ least, list: false, ...(check ? { check } : {}) });
const many = (check?: Rule["check"], least: 0 | 1 = 0): Rule => ({ least, list: true, ...(check ? { check } : {}) });
const HL7 = "http://terminology.hl7.org/CodeSystem";

const matches = (name: string, pattern: RegExp) => (value: string): string[] => (typeof value === "string" && pattern.test(value) ? [] : [`${name}: ${String(value)}`]);
const oneOf = (name: string, ...codes: string[]) => (value: string): string[] => (codes.includes(value) ? [] : [`${name}: ${String(value)}`]);
const instant = matches("dateTime", /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/);
const uri = matches("uri", /^\S+$/);
/** `code` of R4: no space at either end, none doubled. */
const code = matches("code", /^[^\s]+(\s[^\s]+)*$/);

const elements = (what: string, rules: Readonly<Record<string, Rule>>) => (value: Fhir): string[] => [
  ...Object.keys(value).filter((name) => !(name in rules)).map((name) => `${what}: unknown element ${name}`),
  ...Object.entries(rules).flatMap(([name, { least, list, check }]) => {
    const found = value[name];
    if (found === undefined) return least ? [`${what}: ${name} is missing`] : [];
    if (list !== Array.isArray(found)) return [`${what}: ${name} is ${list ? "no list" : "a list"}`];
    if (list && (found as unknown[]).length === 0) return [`${what}: ${name} is empty`];
    return (list ? (found as never[]) : [found as never]).flatMap((each) => check?.(each) ?? []);
  }),
];

/** A coding whose code belongs to the value set where its system is HL7's; another system's may stand beside it (extensible). */
const coding = (sets: Readonly<Record<string, readonly string[]>>) => (value: Fhir): string[] => {
  const faults = elements("Coding", { system: one(uri as never), code: one(code as never), display: one() })(value);
  const known = sets[String(value.system)];
  const own = String(value.system).startsWith("urn:alongside");
  return known ? (known.includes(String(value.code)) ? faults : [...faults, `${String(value.code)} is not of ${String(value.system)}`]) : own ? faults : [...faults, `unknown system ${String(value.system)}`];
};
const concept = (sets: Readonly<Record<string, readonly string[]>>) => elements("CodeableConcept", { coding: many(coding(sets) as never), text: one() });

const identifier = elements("Identifier", { system: one(uri as never), value: one() });
const reference = elements("Reference", { reference: one(matches("reference", /^#[\w.-]+$/) as never), type: one(oneOf("type", "Patient", "DocumentReference") as never), identifier: one(identifier as never), display: one() });
const period = elements("Period", { start: one(instant as never), end: one(instant as never) });

const provision = (isRoot: boolean): ((value: Fhir) => string[]) => (value) => [
  // R4: "Not permitted in root rule, required in all nested rules."
  ...(isRoot === (value.type !== undefined) ? ["provision.type is wanted in nested provisions, and only there"] : []),
  ...elements("Consent.provision", {
    type: one(oneOf("type", "deny", "permit") as never),
    period: one(period as never),
    actor: many(elements("actor", { role: one(concept({ [`${HL7}/v3-ParticipationType`]: ["IRCP"] }) as never, 1), reference: one(reference as never, 1) }) as never),
    action: many(concept({ [`${HL7}/consentaction`]: ["collect", "access", "use", "disclose", "correct"] }) as never),
    purpose: many(coding({ [`${HL7}/v3-ActReason`]: ["PATRQT", "TREAT", "COC"] }) as never),
    code: many(concept({}) as never),
    data: many(elements("data", { meaning: one(oneOf("meaning", "instance", "related", "dependents", "authoredby") as never, 1), reference: one(reference as never, 1) }) as never),
    provision: many(provision(false) as never),
  })(value),
];

const shape = elements("Consent", {
  resourceType: one(oneOf("resourceType", "Consent") as never, 1),
  id: one(matches("id", /^[A-Za-z0-9.-]{1,64}$/) as never),
  meta: one(elements("Meta", { security: many(coding({ [`${HL7}/v3-Confidentiality`]: ["U", "L", "M", "N", "R", "V"] }) as never) }) as never),
  language: one(),
  text: one(elements("Narrative", { status: one(oneOf("text.status", "generated", "extensions", "additional", "empty") as never, 1), div: one(matches("div", /^<div xmlns="http:\/\/www.w3.org\/1999\/xhtml">.*<\/div>$/s) as never, 1) }) as never),
  contained: many(elements("Organization", { resourceType: one(oneOf("resourceType", "Organization") as never, 1), id: one(undefined, 1), name: one(undefined, 1) }) as never),
  identifier: many(identifier as never),
  status: one(oneOf("status", "draft", "proposed", "active", "rejected", "inactive", "entered-in-error") as never, 1),
  scope: one(concept({ [`${HL7}/consentscope`]: ["adr", "research", "patient-privacy", "treatment"] }) as never, 1),
  category: many(concept({ "http://loinc.org": ["59284-0", "57016-8", "57017-6", "64292-6"], [`${HL7}/v3-ActCode`]: ["ICOL", "IDSCL", "INFA", "INFAO", "INFASO", "IRDSCL", "RESEARCH", "RSDID", "RSREID"] }) as never, 1),
  patient: one(reference as never),
  dateTime: one(instant as never),
  performer: many(reference as never),
  organization: many(reference as never),
  sourceAttachment: one(elements("Attachment", { contentType: one(), language: one(), data: one(matches("data", /^[A-Za-z0-9+/]+={0,2}$/) as never), size: one(), hash: one(), title: one() }) as never),
  policy: many(elements("policy", { authority: one(uri as never), uri: one(uri as never) }) as never),
  policyRule: one(concept({ [`${HL7}/v3-ActCode`]: ["OPTIN", "OPTINR", "OPTOUT", "OPTOUTE"] }) as never),
  provision: one(provision(true) as never),
});

/** @returns what breaks a rule of R4, in words; empty when nothing does. */
export function faultsOfConsent(consent: Fhir): string[] {
  const contained = ((consent.contained ?? []) as { id: string }[]).map(({ id }) => id);
  const used = [...JSON.stringify(consent).matchAll(/"reference":"#([^"]+)"/g)].map(([, id]) => id!);
  return [
    ...shape(JSON.parse(JSON.stringify(consent)) as Fhir),
    ...(consent.policy || consent.policyRule ? [] : ["ppc-1: either a policy or a policyRule"]),
    ...(consent.patient ? [] : ["ppc-2: scope privacy wants a patient"]),
    ...used.filter((id) => !contained.includes(id)).map((id) => `#${id} is not contained`),
    ...contained.filter((id) => !used.includes(id)).map((id) => `dom-3: ${id} is contained and not referred to`),
  ];
}
