import type { FidelityEvidence_ItemFragment as Item } from "../../../schema/generated/specialists";
import { ActLink, Block, Details, Tag } from "../../ui";
import { evidenceActs } from "./evidenceActs";

/** What a fidelity review could be shown: what is missing first, each with the act that fills it. No score. */
export function FidelityEvidence({ items, month, ofOwnTeam }: { items: readonly Item[]; month: string; ofOwnTeam: boolean }) {
  const shown = items.filter(({ evidenced }) => evidenced === true);
  const hidden = items.filter(({ evidenced }) => typeof evidenced !== "boolean");
  const missing = items.filter(({ evidenced }) => evidenced === false);
  return (
    <Block id="fidelity" title="Fidelity evidence" end={<a href={`/files/reports/fidelity.csv?month=${month}`} download>Download for a review</a>}>
      <p className="al-measure">
        {shown.length} of {items.length} items have evidence from work already recorded in the last 6 months. {missing.length} have not enough data{hidden.length > 0 && `, and ${hidden.length} rest on numbers too small to tell`}. There is no score here: a score made of gaps would mislead.
      </p>
      {missing.length > 0 && <ul className="al-evidence">{missing.map((item) => <Missing key={item.item} item={item} ofOwnTeam={ofOwnTeam} />)}</ul>}
      {hidden.length > 0 && <Details summary={`The ${hidden.length} that rest on small numbers`}><Lines items={hidden} /></Details>}
      {shown.length > 0 && <Details summary={`The ${shown.length} with evidence`}><Lines items={shown} /></Details>}
    </Block>
  );
}

/** Beside others' numbers, how much of it is for the viewer's own team to fill. */
function Missing({ item: { item, name, note, missingInOwnTeam }, ofOwnTeam }: { item: Item; ofOwnTeam: boolean }) {
  const act = evidenceActs[item];
  const own = missingInOwnTeam ?? 0;
  return (
    <li className="al-evidence__item">
      <h3 className="al-work__title">{name}</h3>
      <p className="al-work__note">{note}</p>
      <div><Tag colour="yellow">Not enough data</Tag></div>
      {act && <div className="al-work__act">{!ofOwnTeam && own > 0
        ? <ActLink to={act.to} about={`missing. ${act.label}, for: ${name}`}>Your team: {own}</ActLink>
        : <ActLink to={act.to} about={`for: ${name}`}>{act.label}</ActLink>}</div>}
    </li>
  );
}

const Lines = ({ items }: { items: readonly Item[] }) => (
  <ul className="al-haves">{items.map(({ item, name, note }) => <li key={item}><span>{name}</span> <span className="al-mute">{note}</span></li>)}</ul>
);
