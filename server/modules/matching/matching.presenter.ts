import { addDays, calendarDate } from "../../kernel/calendar";
import { SETTING_FEATURES, type SettingFeature } from "../../kernel/dimensions";
import { distanceInWords } from "../places";
import { MatchedRole, WhatIf } from "./matching.types";
import type { MatchedRole as Matched, RolesForClient } from "./rolesForClient";
import { type Verdict, weigh } from "./weigh";
import type { WhatIf as Wider } from "./whatIf";
import { chip, sentence, settingInShort } from "./words";

/** Who reads it: the client, in sentences; staff, in chips. */
export type Voice = "client" | "staff";

const NEW_FOR_DAYS = 7;

/** The only way a match goes out. To the client it is said in "you"; to staff in short. */
export function presentMatch({ role, wishes, fit, match }: Matched, voice: Voice, now: Date): MatchedRole {
  const say = voice === "client" ? sentence : chip;
  const said = (verdict: Verdict): string[] => fit.lines.filter((line) => line.verdict === verdict).map((line) => say(line, role, wishes));
  const km = fit.lines.find(({ dimension }) => dimension === "place")?.distanceKm;
  return Object.assign(new MatchedRole(), {
    vacancyId: role.id,
    title: role.title,
    employerName: role.employerName,
    placeText: role.placeText,
    payLeastPence: role.payLeastPence,
    payMostPence: role.payMostPence,
    payPeriod: role.payPeriod,
    hoursLeast: role.hoursLeast,
    hoursMost: role.hoursMost,
    distance: km === undefined || !wishes.home || !role.place ? null : distanceInWords(km, wishes.home.exactness, role.place.exactness),
    closesOn: role.closesOn,
    meets: said("meets"),
    conflicts: said("conflicts"),
    unknown: said("unknown"),
    state: match?.state ?? "suggested",
    reason: match?.reason ?? null,
    saidByClient: match?.byKind === "client",
    isNew: !match && role.publishedAt !== null && calendarDate(role.publishedAt) >= addDays(calendarDate(now), -NEW_FOR_DAYS),
  });
}

const SHOWN = 10;
const MILES_IN_KM = 0.621371;

/** What one wider wish would bring, in words for its reader. */
export function presentWhatIf(wider: Wider, { matches, wishes }: RolesForClient, voice: Voice, now: Date): WhatIf {
  const found = wider.roleIds.map((id) => matches.find(({ role }) => role.id === id)).filter((match) => match !== undefined);
  return Object.assign(new WhatIf(), {
    words: whatIfWords(wider, voice),
    dimension: wider.dimension,
    count: wider.roleIds.length,
    roles: found.slice(0, SHOWN).map(({ role }) => presentMatch({ role, wishes, fit: weigh(wishes, role), match: null }, voice, now)),
  });
}

function whatIfWords({ dimension, code, amount }: Wider, voice: Voice): string {
  const [you, could] = voice === "client" ? ["you", "you could"] : ["they", "they could"];
  if (dimension === "setting" && (SETTING_FEATURES as readonly string[]).includes(code)) return `“${settingInShort(code as SettingFeature).toLowerCase()}” did not matter`;
  switch (code) {
    case "travel":
      return `${could} travel ${Math.round((amount ?? 0) * MILES_IN_KM)} miles further`;
    case "evenings":
    case "nights":
    case "weekends":
      return `${code} were possible`;
    case "fewer_hours":
      return `${could} start with ${amount} hours a week fewer`;
    case "more_hours":
      return `${could} work ${amount} hours a week more`;
    case "less_pay":
      return `${you} looked at pay of ${amount}p an hour less`;
    default:
      return `${you} looked at ${code.replace("_", " ")} work`;
  }
}
