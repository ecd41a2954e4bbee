import { readChain } from "../../../server/access/ledger";
import type { Ending, Grant, History, Page, Reading } from "./history";
import type { Stage } from "./stage";
import { WORD, type World } from "./world";

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Writes down what the actors of one round do; judges nothing. */
export class Recorder {
  readonly grants: Grant[];
  readonly endings: Ending[] = [];
  readonly readings: Reading[] = [];
  readonly pages: Page[] = [];
  /** Acts that were refused or broke: with nothing withdrawn a round shows nothing. */
  readonly refused: string[] = [];
  /** True when the last act is acknowledged: each reader reads once more, and ends. */
  closing = false;

  constructor(readonly world: World) {
    this.grants = [...world.grants];
  }

  /** Statements whose words stand in a text. */
  found(text: string): string[] {
    return [...new Set(text.match(WORD) ?? [])].flatMap((word) => this.world.words.get(word) ?? []);
  }

  /** @param act - gives everything that came back, as text. */
  async read(channel: string, reader: string, act: () => Promise<string>): Promise<{ text: string; saw: string[]; failed: boolean; start: number }> {
    const start = performance.now();
    const { text, failed } = await act().then(
      (came) => ({ text: came, failed: came.includes('"errors":[') }),
      (error: unknown) => ({ text: String(error), failed: true }),
    );
    const saw = this.found(text);
    this.readings.push({ channel, reader, start, end: performance.now(), saw, failed });
    return { text, saw, failed, start };
  }

  /** @param act - gives the answer's text; it is refused when that holds an error. */
  async end(ending: Omit<Ending, "start" | "acknowledged">, act: () => Promise<string>): Promise<boolean> {
    const start = performance.now();
    const said = await act().catch(String);
    if (!said.includes('"userErrors":[]')) {
      this.refused.push(`${ending.by}: ${said.slice(0, 300)}`);
      return false;
    }
    this.endings.push({ ...ending, start, acknowledged: performance.now() });
    return true;
  }

  async history(stage: Stage): Promise<History> {
    const { id } = this.world.client;
    const { entries, head } = await readChain((text, values) => stage.database.owner.query(text, values), id);
    return { clientId: id, grants: this.grants, endings: this.endings, readings: this.readings, pages: this.pages, ledger: entries, head };
  }
}
