import { useQuery } from "@apollo/client/react";
import { Link } from "react-router";
import { ClientWantsDocument } from "../../../schema/generated/specialists";
import { recordDate, shortDate } from "../../lib/dates";
import { sayMoney } from "../../lib/amounts";
import { useChanges } from "../../lib/live";
import { Block, Hidden, Loaded, RuledList, Tag } from "../../ui";
import { questionKeys, questionNames, sayMark, sayings, unconfirmed, withoutUnconfirmedSetting } from "./sayWants";
import type { Wants } from "./wants";

/** The newest better-off calculation, as it stands beside the pay. */
interface BetterOff {
  doneOn: string;
  hours: number;
  betterOffPenceAWeek: number;
}

const sayBetterOff = ({ doneOn, hours, betterOffPenceAWeek }: BetterOff): string =>
  `Better-off at ${hours} hours: ${sayMoney(Math.abs(betterOffPenceAWeek))} a week ${betterOffPenceAWeek < 0 ? "less" : "more"} (${shortDate(doneOn)})`;

/** What a client wants, as a part of the specialist's page. */
export function WantsForStaff({ clientId, name }: { clientId: string; name: string }) {
  const asked = useQuery(ClientWantsDocument, { variables: { id: clientId }, fetchPolicy: "cache-and-network" });
  useChanges(["client"], () => void asked.refetch().catch(() => undefined));
  return (
    <Loaded result={asked} what="what they want">
      {({ client }) => client && <WantsLines clientId={clientId} firstName={name.split(" ")[0] ?? name} wants={client.preferences} betterOff={client.betterOff[0]} />}
    </Loaded>
  );
}

/** A line each, and a line of its own for each feature that is not confirmed. */
function WantsLines({ clientId, firstName, wants, betterOff }: { clientId: string; firstName: string; wants: Wants; betterOff: BetterOff | undefined }) {
  const open = unconfirmed(wants);
  const openWhole = new Set(open.map(({ dimension }) => dimension));
  const settled = withoutUnconfirmedSetting(wants);
  const ask = (about: string) => <Link to={`/staff/messages/new?client=${clientId}&about=${encodeURIComponent(`What you want: ${about.toLowerCase()}`)}`}>Ask {firstName}<Hidden> about {about.toLowerCase()}</Hidden></Link>;
  const covers: Record<string, string[]> = { work: ["occupation"], job: ["contract", "start"], help: ["adjustments"] };
  const lines = questionKeys.flatMap((key) => {
    const words = sayings[key](settled);
    const isOpen = (covers[key] ?? [key]).some((dimension) => openWhole.has(dimension));
    const money = key === "pay" && betterOff ? sayBetterOff(betterOff) : null;
    return words || money || isOpen ? [{ key: questionNames[key], value: <>{[words, money].filter(Boolean).join(". ") || "Not said"} {isOpen && <><NotConfirmed /> {ask(questionNames[key])}</>}</> }] : [];
  });
  const features = open.filter(({ dimension }) => dimension.startsWith("setting:")).map(({ dimension }) => {
    const { name, words } = sayMark(wants, dimension);
    return { key: name, value: <>{words}. <NotConfirmed /> {ask(name)}</> };
  });
  const last = wants.marks.map(({ confirmedAt }) => confirmedAt ?? "").toSorted().at(-1);
  return (
    <Block id="wants" title={`What ${firstName} wants from work`} end={<Link to={`/staff/clients/${clientId}/wants`}>Change with {firstName}</Link>}>
      {lines.length + features.length === 0 ? <p>Nothing said yet. Ask {firstName} to answer on their own pages, or enter it together.</p> : <RuledList dense rows={[...lines, ...features]} />}
      {last && <p className="al-mute">{open.length > 0 ? "The rest confirmed" : "Confirmed"} by {firstName} on {recordDate(last)}.</p>}
    </Block>
  );
}

const NotConfirmed = () => <Tag colour="yellow">Entered by staff, not confirmed</Tag>;
