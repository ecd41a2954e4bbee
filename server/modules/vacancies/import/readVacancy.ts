import { createHash } from "node:crypto";
import type { ContractKind, Workplace } from "../../../kernel/dimensions";
import type { ReadPay } from "./salaryText";

/** What an advert said about a role, before anybody has checked it. Null is "it did not say". */
export interface ReadVacancy {
  title: string;
  employerName: string | null;
  /** Plain text: paragraphs apart by an empty line, bullets as "- ". Empty when there was none. */
  text: string;
  /** Town, or town and county, as written. */
  placeText: string | null;
  /** In capitals with one space: a full postcode, or its first half. */
  postcode: string | null;
  workplace: Workplace | null;
  pay: ReadPay | null;
  hoursAWeekMin: number | null;
  hoursAWeekMax: number | null;
  contract: ContractKind | null;
  /** `YYYY-MM-DD` */
  closesOn: string | null;
  /** `YYYY-MM-DD` */
  startsOn: string | null;
  sourceUrl: string | null;
  sourceId: string | null;
}

export type ReadField =
  | "title" | "employer" | "text" | "place" | "workplace" | "pay" | "hours" | "contract" | "closesOn" | "startsOn" | "source";

/** Something an advert left out or left unclear, to be answered before the role is published. */
export interface ReadQuestion {
  field: ReadField;
  message: string;
}

/** One advert, read. It is taken as it stands, taken with questions, or refused with the reason. */
export type ReadRow =
  | { taken: ReadVacancy; questions: ReadQuestion[] }
  | { refused: { reason: string } };

/**
 * A digest of what an advert says, so that the same advert is known again.
 *
 * Spaces and capitals make no difference; any other change of content does.
 *
 * @returns sha-256, 64 hexadecimal digits.
 */
export function fingerprint(vacancy: ReadVacancy): string {
  const plain = (value: string | null): string | null => value && value.toLowerCase().replace(/\s+/g, " ").trim();
  const { pay } = vacancy;
  const content = [
    plain(vacancy.title), plain(vacancy.employerName), plain(vacancy.text), plain(vacancy.placeText), vacancy.postcode,
    vacancy.workplace, pay && [pay.minPence, pay.maxPence, pay.period], vacancy.hoursAWeekMin, vacancy.hoursAWeekMax,
    vacancy.contract, vacancy.closesOn, vacancy.startsOn, vacancy.sourceUrl, vacancy.sourceId,
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
