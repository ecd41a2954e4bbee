import { useQuery } from "@apollo/client/react";
import { ToldDisclosuresDocument } from "../../../schema/generated/clients";
import { recordDate, sayDate } from "../../lib/dates";
import { useProvider } from "../../lib/session";
import { Details, Section } from "../../ui";
import { ALLOWED_BECAUSE } from "./safeguardingWords";

/** What was passed on without asking, in plain words. Nothing is drawn when there is nothing to tell. */
export function ToldPart() {
  const { phone } = useProvider();
  const told = useQuery(ToldDisclosuresDocument, { fetchPolicy: "cache-and-network" }).data?.toldDisclosures ?? [];
  if (told.length === 0) return null;
  return (
    <Section title="What we passed on without asking you" id="told">
      <p>A service manager can do this only to keep somebody safe, or when the law says we must. Our data-protection officer looks at each one.</p>
      {told.map(({ id, passedOn, organisation, ground, said, reason, toldAt }) => (
        <div key={id}>
          <p><b className="al-strong">{sayDate(passedOn)}</b>: we told {organisation} something about you. {ALLOWED_BECAUSE[ground]}{recordDate(toldAt) !== recordDate(passedOn) && ` You are told of it since ${recordDate(toldAt)}.`}</p>
          <Details summary={`What we said, and why: ${organisation}, ${sayDate(passedOn)}`}>
            <p><b className="al-strong">What we said.</b> <span className="al-lines">{said}</span></p>
            <p><b className="al-strong">Why.</b> <span className="al-lines">{reason}</span></p>
          </Details>
        </div>
      ))}
      <p>If you think this was wrong, ring us on {phone}, or complain on this page.</p>
    </Section>
  );
}
