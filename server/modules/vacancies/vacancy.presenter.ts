import { abilities } from "../../access/policy";
import type { Viewer } from "../../kernel/viewer";
import { distanceInWords, type Exactness, type Occupation, presentOccupation } from "../places";
import { VacancyType } from "./keptVacancy.types";
import { partsDone } from "./partsDone";
import { vacancyPolicy } from "./vacancy.policy";
import type { KeptVacancyRow, VacancyRow } from "./vacancy.rows";
import { OpenVacancyType, type VacancyFacts } from "./vacancy.types";

/** The only place a stored vacancy becomes a public one. A new column stays private until named here. */
function facts(row: VacancyRow): VacancyFacts {
  const { id, status, title, kind, positions, summary, duties, hoursLeast, hoursMost, weekGrid, weekFixed, whenNote, payNote } = row;
  return {
    id, status, title, kind, positions, summary, duties, hoursLeast, hoursMost, weekGrid, weekFixed, whenNote, payNote,
    occupation: row.occupationCode && row.occupationTitle ? presentOccupation(occupationOf(row.occupationCode, row.occupationTitle)) : null,
    employer: { id: row.employerId, name: row.employerName, about: row.employerAbout, disabilityConfident: row.disabilityConfident },
    place: {
      text: row.placeText, postcode: row.postcode, latitude: row.latitude, longitude: row.longitude, exactness: row.placeExactness, workplace: row.workplace,
    },
    pay: row.payPeriod && (row.payLeastPence !== null || row.payMostPence !== null)
      ? { leastPence: row.payLeastPence, mostPence: row.payMostPence, period: row.payPeriod, penceAnHourLeast: row.payPenceAnHourLeast }
      : null,
    contract: row.contract,
    startsOn: row.startsOn,
    closesOn: row.closesOn,
    howToApply: row.howToApply,
    applyTo: row.applyLink,
    applyNote: row.applyNote,
    answerWithinDays: row.answerWithinDays,
    setting: [...row.has.map((feature) => ({ feature, says: "has" })), ...row.hasNot.map((feature) => ({ feature, says: "has_not" }))],
    adjustments: row.adjustments,
    publishedAt: row.publishedAt,
  };
}

const occupationOf = (code: string, title: string): Occupation => ({ code, title, level: code.length === 3 ? "minor" : "unit", parent: code.length === 4 ? code.slice(0, 3) : null });

/** As visitors and clients read it. @param from - what the place searched near stands for, if there was one. */
export const presentOpenVacancy = (row: VacancyRow & { distanceKm?: number | null }, from: Exactness | null = null): OpenVacancyType =>
  Object.assign(new OpenVacancyType(), facts(row), {
    jobPosting: null,
    distanceKm: row.distanceKm ?? null,
    distance: from === null ? null : distanceInWords(row.distanceKm ?? null, from, row.placeExactness),
  });

/** As the employer and its service read it. */
export const presentVacancy = (row: KeptVacancyRow, viewer: Viewer): VacancyType => {
  const { version, updatedAt, savedBy, siteId, trusted, publishOn, contactName, contactEmail, contactPhone, submittedAt, reviewReason } = row;
  const { closedAt, outcome, outcomeNote, positionsFilled, relistedFrom, source, sourceUrl, questionsWaiting } = row;
  return Object.assign(new VacancyType(), facts(row), {
    version, updatedAt, savedBy, siteId, trusted, publishOn, contactName, contactEmail, contactPhone, submittedAt, reviewReason,
    closedAt, outcome, outcomeNote, positionsFilled, relistedFrom, source, sourceUrl, questionsWaiting,
    employerActive: row.employerState === "active",
    partsDone: partsDone(row),
    viewerCan: abilities(vacancyPolicy, viewer, row),
  });
};
