import { createHash } from "node:crypto";
import { type ReceiptBody, type StoredReceipt, goesOn, receiptJson } from "./receipts";
import { isYes, receiptTitle, saidWhen } from "./receiptWords";

const HL7 = "http://terminology.hl7.org/CodeSystem";
/** Our own codes: `share_item` and the purposes of a consent. */
const OWN = "urn:alongside";

/**
 * Where a consent stands once this receipt is written, in FHIR's words. A no is `rejected`; what is stopped or has ended is
 * `inactive`; what is stopped in part goes on, so it is `active` with the stopped lines denied.
 */
function status(body: ReceiptBody): "active" | "rejected" | "inactive" | "entered-in-error" {
  const { kind } = body.alongside;
  if (kind === "declined") return "rejected";
  if (kind === "entered_in_error") return "entered-in-error";
  return goesOn(body) ? "active" : "inactive";
}

/** Our purpose beside HL7's reason: at the person's own request, or for the care to be coordinated. */
const reasons = (body: ReceiptBody): object[] => {
  const { purpose = "", recipientKind } = body.alongside;
  const hl7 = recipientKind === "care_team" ? { code: "COC", display: "coordination of care" } : { code: "PATRQT", display: "patient requested" };
  return [{ system: `${HL7}/v3-ActReason`, ...hl7 }, { system: `${OWN}:purpose`, code: purpose, display: body.services[0]!.purposes[0]!.purpose }];
};

/**
 * A receipt as a FHIR R4 (4.0.1) Consent, the signed receipt whole inside it.
 *
 * The rule underneath is that nothing is shared (`OPTOUT`); each yes is an exception to it, as R4 wants: the root provision
 * has no type, and every nested one has. The person is an opaque id; no name, birthday or NHS number is in it.
 *
 * @see https://hl7.org/fhir/R4/consent.html
 */
export function receiptFhir(receipt: StoredReceipt): object {
  const { id, body } = receipt;
  const { alongside } = body;
  const patient = { type: "Patient", identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${body.piiPrincipalId}` } };
  return {
    resourceType: "Consent",
    id,
    meta: { security: [{ system: `${HL7}/v3-Confidentiality`, code: body.sensitive ? "R" : "N", display: body.sensitive ? "restricted" : "normal" }] },
    language: "en-GB",
    text: { status: "generated", div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escape(receiptTitle(body))}</p><p>${escape(saidWhen(body))}</p></div>` },
    contained: [organisation("service", body.piiControllers[0]!.piiController), organisation("recipient", alongside.recipient)],
    identifier: [{ system: "urn:ietf:rfc:3986", value: `urn:uuid:${id}` }],
    status: status(body),
    scope: coded(`${HL7}/consentscope`, "patient-privacy", "Privacy Consent"),
    category: [coded("http://loinc.org", "59284-0", "Consent Document"), coded(`${HL7}/v3-ActCode`, "IDSCL", "information disclosure")],
    patient,
    dateTime: `${alongside.at.slice(0, 23)}Z`,
    performer: [patient],
    organization: [{ reference: "#service" }],
    sourceAttachment: attachment(receiptJson(receipt)),
    policy: [{ authority: "https://www.legislation.gov.uk/ukpga/2018/12", uri: body.policyUrl }],
    policyRule: goesOn(body) ? coded(`${HL7}/v3-ActCode`, "OPTOUTE", "opt-out with exceptions") : coded(`${HL7}/v3-ActCode`, "OPTOUT", "opt-out"),
    provision: provision(body),
  };
}

function provision(body: ReceiptBody): object {
  const { alongside } = body;
  const { termination } = body.services[0]!.purposes[0]!;
  const nested = alongside.lines.map(({ item, label, statement }) => ({
    type: isYes(body) ? "permit" : "deny",
    code: [coded(`${OWN}:item`, item, label)],
    data: [{ meaning: "instance", reference: { type: "DocumentReference", identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${statement}` }, display: label } }],
  }));
  return {
    ...(isYes(body) ? { period: { start: `${alongside.at.slice(0, 19)}Z`, end: termination } } : {}),
    actor: [{ role: coded(`${HL7}/v3-ParticipationType`, "IRCP", "information recipient"), reference: { reference: "#recipient" } }],
    action: [coded(`${HL7}/consentaction`, "disclose", "Disclose")],
    purpose: reasons(body),
    ...(nested.length > 0 ? { provision: nested } : {}),
  };
}

const coded = (system: string, code: string, display: string): object => ({ coding: [{ system, code, display }] });

const organisation = (id: string, name: string): object => ({ resourceType: "Organization", id, name });

/** The exact words travel here, with the channel, the witness and the signature, for which R4 has no elements. FHIR wants SHA-1. */
const attachment = (json: string): object => ({
  contentType: "application/json",
  language: "en",
  data: Buffer.from(json, "utf8").toString("base64"),
  size: Buffer.byteLength(json, "utf8"),
  hash: createHash("sha1").update(json, "utf8").digest("base64"),
  title: "Receipt",
});

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
