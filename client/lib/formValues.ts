import { readDate, readNumber, readPence, readTime } from "./parse";
import { weekGridOf } from "./week";

/**
 * What a person typed and ticked in a form, read in the shapes the API takes.
 *
 * What cannot be read comes back null: `Form` has refused it in words before a page sees it.
 */
export class FormValues {
  /** @param pressed - the value of the button that sent the form, or null. */
  constructor(
    private readonly entries: FormData,
    readonly pressed: string | null = null,
  ) {}

  /** Trimmed; empty when nothing was typed or there is no such field. */
  text(name: string): string {
    const value = this.entries.get(name);
    return typeof value === "string" ? value.trim() : "";
  }

  /** A password exactly as typed: its spaces are part of it. */
  password(name: string): string {
    const value = this.entries.get(name);
    return typeof value === "string" ? value : "";
  }

  /** As `text`, and null when empty: for what the API leaves nullable. */
  optional(name: string): string | null {
    return this.text(name) || null;
  }

  /** Every value of a field that can have several: ticked boxes, picked times. */
  list(name: string): string[] {
    return this.entries.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");
  }

  /** Whether one box is ticked. */
  ticked(name: string): boolean {
    return this.list(name).length > 0;
  }

  number(name: string): number | null {
    return readNumber(this.text(name)) ?? null;
  }

  /** An amount of money in pence. */
  pence(name: string): number | null {
    return readPence(this.text(name)) ?? null;
  }

  /** `YYYY-MM-DD` of a `DateField`. */
  date(name: string): string | null {
    return readDate(this.text(`${name}-day`), this.text(`${name}-month`), this.text(`${name}-year`)) ?? null;
  }

  /** `HH:MM` of a `TimeField`. */
  time(name: string): string | null {
    return readTime(this.text(name)) ?? null;
  }

  /** The 28 bits of a `WeekGrid`. */
  week(name: string): number {
    return weekGridOf(this.list(name));
  }

  /** "yes" is true, "no" is false; anything else, "unsaid" too, is null. */
  yesNo(name: string): boolean | null {
    const value = this.text(name);
    return value === "yes" ? true : value === "no" ? false : null;
  }

  /** The file chosen, or null. An empty choice, which browsers send as a file of no name, is null. */
  file(name: string): File | null {
    const value = this.entries.get(name);
    return value instanceof File && value.name !== "" ? value : null;
  }

  /** Names of all fields that were sent, each once. */
  names(): string[] {
    return [...new Set(this.entries.keys())];
  }
}
