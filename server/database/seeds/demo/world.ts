import { addDays, calendarDate } from "../../../kernel/calendar";

export type Row = Record<string, unknown>;

/** Numbers that look random and are the same each time (mulberry32, public domain, Tommy Ettinger). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The world while it is being made: rows by table, in the order in which they are added. */
export class World {
  readonly rows = new Map<string, Row[]>();
  readonly random: () => number;
  readonly today: string;

  /** @param now - everything is dated around this, so that the world is never out of date when it is made. */
  constructor(
    seed: number,
    readonly now: Date,
  ) {
    this.random = seeded(seed);
    this.today = calendarDate(now);
  }

  /** Adds a row, with an id where the table has one. */
  add<T extends Row>(table: string, row: T): T {
    if (!this.rows.has(table)) this.rows.set(table, []);
    this.rows.get(table)!.push(row);
    return row;
  }

  id(): string {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.random() * 16).toString(16)).join("");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A whole number from `least` to `most`, both possible. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.random() * choices.length)]!;
  }

  /** Several different choices, in the choices' own order. */
  some<T>(choices: readonly T[], count: number): T[] {
    const left = choices.map((_, index) => index);
    const taken = new Set(Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(this.random() * left.length), 1)[0]));
    return choices.filter((_, index) => taken.has(index));
  }

  /** A calendar date so many days from today. */
  day(offset: number): string {
    return addDays(this.today, offset);
  }

  /** An instant in a working day, about so many days from today; never later than now when the day is today or before. */
  at(offset: number): Date {
    const weekday = new Date(`${this.day(offset)}T12:00:00Z`).getUTCDay();
    if (weekday === 0 || weekday === 6) return this.at(offset > 0 ? offset + 2 : offset - 2);
    const moment = new Date(`${this.day(offset)}T${String(this.whole(9, 16)).padStart(2, "0")}:${this.pick(["00", "10", "20", "30", "45"])}:00Z`);
    return offset <= 0 && moment > this.now ? new Date(this.now.getTime() - this.whole(10, 300) * 60_000) : moment;
  }
}

/** Rows by what `key` says of each, in the order in which they came. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}
