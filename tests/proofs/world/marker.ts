/** A word that stands in one private cell of the world and nowhere else. */
export interface Marker {
  readonly word: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
  readonly clientId?: string;
  readonly employerId?: string;
  readonly providerId?: string;
  readonly statementId?: string;
}

/** "zq" begins no English word; the rest is base 32, so that a marker reads the same in every case and encoding. */
export const MARKER = /zq[a-z2-7]{8}/g;
export const markerFrom = (random: { word(length: number): string }): string => `zq${random.word(8)}`;

/** A cell's content around a marker, in the shape that the column's readers expect. */
export function shaped(table: string, column: string, type: string, word: string): unknown {
  if (type === "text[]") return [word];
  if (type === "jsonb" || type === "json") return JSON.stringify(asJson(`${table}.${column}`, word));
  if (column.endsWith("email")) return `${word}@example.test`;
  if (column.endsWith("phone")) return `0115 ${word}`;
  if (column.endsWith("postcode")) return word;
  if (/^(website|apply_link|source_url)$/.test(column)) return `https://example.test/${word}`;
  if (table.startsWith("safeguarding_") && column.endsWith("reason")) return `Words ${word}, and as many more as the database asks for in such a place`;
  return `Words ${word}`;
}

const SECTIONS = ["work_history", "skills", "strengths", "what_matters", "what_helps", "education", "travel", "money"];
function asJson(cell: string, word: string): unknown {
  switch (cell) {
    case "vocational_profile.sections": return Object.fromEntries(SECTIONS.map((section) => [section, `${section} ${word}`]));
    case "vacancy_event.changes": return [{ field: "Title", before: "Before", after: `After ${word}` }];
    case "vacancy_import.columns": return [{ header: `Header ${word}`, samples: [`Sample ${word}`] }];
    case "vacancy_import_row.questions": return [{ dimension: "pay", message: `Question ${word}` }];
    case "vacancy_import_row.cells": return [`Cell ${word}`];
    case "receipt.body": return receiptBody(word);
    default: return { words: word };
  }
}

/** In the shape that the product writes, with a line that stands in this receipt alone. */
const receiptBody = (word: string): unknown => ({
  version: "KI-CR-v1.1.0", jurisdiction: "GB", consentTimestamp: 1_795_000_000, collectionMethod: "self", consentReceiptID: word, publicKey: null, language: "en", piiPrincipalId: "",
  piiControllers: [{ piiController: "The service" }], policyUrl: "/your-data",
  services: [{ service: "The service", purposes: [{ purpose: "introduce", consentType: "EXPLICIT", piiCategory: ["Your name"], primaryPurpose: true, termination: "2027-01-01T00:00:00Z", thirdPartyDisclosure: true, thirdPartyName: "An employer" }] }],
  sensitive: false, spiCat: [],
  alongside: {
    kind: "given", recipient: "An employer", lines: [{ item: "name", label: "Your name", wording: `Line ${word}`, statement: "", version: 1 }], wordingSha256: "", noticeSha256: null,
    at: "2026-11-01T09:00:00.000000Z", ledgerPosition: 1, ledgerHash: "", howToStop: "/me/sharing",
  },
});
