import type { ContractKind, PayPeriod, VacancyKind, Workplace } from "../../../kernel/dimensions";
import type { WayToApply } from "../vacancy.entity";

/** The parts of posting as they are sent in: each whole, any of them absent. Empty texts and nulls mean "not said". */
export interface VacancyParts {
  readonly job?: JobPart | null;
  readonly where?: WherePart | null;
  readonly when?: WhenPart | null;
  readonly pay?: PayPart | null;
  readonly setting?: SettingPart | null;
  readonly offer?: OfferPart | null;
  readonly apply?: ApplyPart | null;
}

export interface JobPart {
  readonly title: string;
  readonly kind: VacancyKind;
  readonly positions: number;
  readonly summary: string;
  readonly duties?: string | null;
  readonly occupationCode?: string | null;
  readonly contract?: ContractKind | null;
}

export interface WherePart {
  readonly workplace?: Workplace | null;
  readonly siteId?: string | null;
  readonly placeText?: string | null;
  readonly postcode?: string | null;
}

export interface WhenPart {
  readonly hoursLeast?: number | null;
  readonly hoursMost?: number | null;
  readonly weekGrid?: number | null;
  readonly weekFixed?: boolean | null;
  readonly note?: string | null;
  /** `YYYY-MM-DD` */
  readonly startsOn?: string | null;
}

export interface PayPart {
  readonly leastPence?: number | null;
  readonly mostPence?: number | null;
  readonly period?: PayPeriod | null;
  readonly note?: string | null;
}

export interface SettingPart {
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
}

export interface OfferPart {
  readonly adjustments: readonly string[];
}

export interface ApplyPart {
  readonly how?: WayToApply | null;
  /** A web address, an email address or a telephone number, as `how` says. */
  readonly applyTo?: string | null;
  readonly note?: string | null;
  readonly answerWithinDays?: number | null;
  /** `YYYY-MM-DD` */
  readonly closesOn?: string | null;
  readonly contactName?: string | null;
  readonly contactEmail?: string | null;
  readonly contactPhone?: string | null;
}

/** A text without surrounding space; undefined and null are empty. */
export const tidy = (text: string | null | undefined): string => (text ?? "").replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
