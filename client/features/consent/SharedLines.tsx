import { RuledList } from "../../ui";

/** One line as whoever reads it sees it. */
export interface SharedLine {
  id: string;
  /** The reader's name for it: "When I can work". */
  label: string;
  /** The person's own words, character for character. */
  wording: string;
}

/**
 * The lines that somebody shares, as their reader sees them. The employer's page and the person's preview of it are
 * both drawn here, from the same shape, so that the preview can't differ.
 */
export const SharedLines = ({ lines }: { lines: readonly SharedLine[] }) => (
  <RuledList rows={lines.map(({ label, wording, id }) => ({ key: label, value: <span data-line={id}>{wording}</span> }))} />
);
