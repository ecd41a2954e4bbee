import { Hidden } from "../../ui";

const forms = [
  { ending: "pdf", label: "PDF", hint: "to print or keep" },
  { ending: "json", label: "Signed file (JSON)", hint: "the one that can be checked" },
  { ending: "fhir.json", label: "FHIR file", hint: "for a health record" },
] as const;

/**
 * A receipt's files to save.
 *
 * @param about - which receipt, for those who hear the links one by one; where the page has only one, nothing.
 */
export const ReceiptFiles = ({ id, about }: { id: string; about?: string }) => (
  <ul className="nhsuk-list">
    {forms.map(({ ending, label, hint }) => (
      <li key={ending}><a href={`/files/receipts/${id}.${ending}`} download>{label}<Hidden> of the receipt{about && `: ${about}`}</Hidden></a>, {hint}</li>
    ))}
  </ul>
);
