import { useId, useRef, useState, type KeyboardEvent } from "react";
import { dayName, dayParts, partHours, sayWeek, weekCells, weekCellsFrom, weekCellsOf, weekDays, type DayPart, type WeekCell, type WeekDay } from "../lib/week";
import { capital } from "../lib/words";
import { Icon } from "./Icon";

const quickStarts: { label: string; has: (day: number, part: number) => boolean }[] = [
  { label: "Weekday mornings", has: (day, part) => day < 5 && part === 0 },
  { label: "Weekdays, daytime", has: (day, part) => day < 5 && part < 2 },
  { label: "Weekends", has: (day, part) => day > 4 && part < 3 },
  { label: "Any time but nights", has: (_, part) => part < 3 },
];

const cellsOf = (has: (day: number, part: number) => boolean): WeekCell[] =>
  weekCells.filter((_, index) => has(Math.floor(index / 4), index % 4));
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((cell) => b.includes(cell));
const moves: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 4, ArrowUp: -4 };

/** Arrow keys move by day and part; the edge stops. Tab still reaches every box. */
function move(event: KeyboardEvent<HTMLInputElement>, index: number): void {
  const step = moves[event.key];
  if (step === undefined) return;
  const atEdge = (step === 1 && index % 4 === 3) || (step === -1 && index % 4 === 0);
  const to = event.currentTarget.closest("table")?.querySelectorAll<HTMLInputElement>("input")[index + step];
  if (to && !atEdge) {
    event.preventDefault();
    to.focus();
  }
}

function Cell({ name, day, part, index, ticked, tick }: { name: string; day: WeekDay; part: DayPart; index: number; ticked: boolean; tick: (cell: WeekCell, on: boolean) => void }) {
  const cell: WeekCell = `${day}-${part}`;
  return (
    <td>
      <span className="al-cell">
        <input
          className="al-cell__input"
          type="checkbox"
          name={name}
          value={cell}
          aria-label={`${dayName(day)} ${part}, ${partHours[part]}`}
          checked={ticked}
          onChange={(event) => tick(cell, event.currentTarget.checked)}
          onKeyDown={(event) => move(event, index)}
        />
        <span className="al-cell__box" aria-hidden="true"><Icon shape="tick" className="" /></span>
      </span>
    </td>
  );
}

/**
 * Times of the week: quick starts, 28 boxes, and the answer read back as a sentence.
 * Read it with `values.week(name)`, as the API's 28 bits.
 *
 * @param says - how the sentence begins: "You could work".
 * @param quick - whether quick starts stand above it.
 */
export function WeekGrid({ name, caption, describedBy, defaultValue = [], says = "You could work", emptySays = "Tick a box, or skip this question.", quick = true, onChange }: {
  name: string;
  /** What readers hear the table called. */
  caption: string;
  describedBy?: string;
  /** The API's 28 bits, or cells. */
  defaultValue?: number | readonly string[];
  says?: string;
  emptySays?: string;
  quick?: boolean;
  onChange?: (cells: WeekCell[]) => void;
}) {
  const [cells, setCells] = useState<readonly WeekCell[]>(() => (typeof defaultValue === "number" ? weekCellsOf(defaultValue) : weekCellsFrom(defaultValue)));
  const cellsNow = useRef(cells); // several boxes can change within one event, when a kept draft is put back
  const quickId = useId();
  function set(next: WeekCell[]): void {
    cellsNow.current = next;
    setCells(next);
    onChange?.(next);
  }
  const tick = (cell: WeekCell, on: boolean): void => set(weekCells.filter((other) => (other === cell ? on : cellsNow.current.includes(other))));
  return (
    <div data-al-field={name}>
      {quick && (
        <div className="al-quick" role="group" aria-labelledby={quickId}>
          <p className="al-quick__title" id={quickId}>Quick start</p>
          {quickStarts.map(({ label, has }) => (
            <button className="al-chip" type="button" key={label} aria-pressed={same(cells, cellsOf(has))} onClick={() => set(cellsOf(has))}>{label}</button>
          ))}
          <button className="al-chip al-chip--plain" type="button" onClick={() => set([])}>Clear all</button>
        </div>
      )}
      <table className="al-week" aria-describedby={describedBy}>
        <caption className="nhsuk-u-visually-hidden">{caption} Each box is one time. You can move with Tab, or with the arrow keys.</caption>
        <colgroup><col /><col /><col /><col /><col /></colgroup>
        <thead>
          <tr>
            <td />
            {dayParts.map((part) => <th scope="col" key={part}>{part === "afternoon" ? <>After&shy;noon</> : capital(part)}<small>{partHours[part]}</small></th>)}
          </tr>
        </thead>
        <tbody>
          {weekDays.map((day, row) => (
            <tr key={day}>
              <th scope="row"><span className="al-short" aria-hidden="true">{dayName(day).slice(0, 3)}</span><span className="al-long">{dayName(day)}</span></th>
              {dayParts.map((part, column) => (
                <Cell key={part} name={name} day={day} part={part} index={row * 4 + column} ticked={cells.includes(`${day}-${part}`)} tick={tick} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="al-week__key al-mute">Morning is 6am to noon. Afternoon is noon to 6pm. Evening is 6pm to 10pm. Night is 10pm to 6am.</p>
      <p className="al-said" role="status">{cells.length > 0 ? <><b>{says}:</b> {sayWeek(cells)}.</> : <><b>Nothing ticked yet.</b> {emptySays}</>}</p>
    </div>
  );
}
