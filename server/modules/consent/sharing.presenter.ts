import type { ConsentRow, LineRow, SharingPicture } from "./sharing.reads";
import { Sharing, SharingErasure, SharingLine, SharingReader, SharingReading, SharingRecord } from "./sharing.types";

const CARE_TEAM = "your care team";

/** Every agreement of a client, newest first. */
export const presentSharings = (picture: SharingPicture): Sharing[] => picture.consents.map((consent) => presentSharing(consent, picture));

export function presentSharing(consent: ConsentRow, picture: SharingPicture): Sharing {
  const mine = <Row extends { consentId: string | null }>(rows: readonly Row[]): Row[] => rows.filter(({ consentId }) => consentId === consent.id);
  const lines = consent.lines.map((line) => presentLine(line, consent, picture));
  return Object.assign(new Sharing(), {
    id: consent.id,
    recipient: consent.recipient,
    employerId: consent.employerId,
    recipientName: consent.employerName ?? CARE_TEAM,
    purpose: consent.purpose,
    vacancyTitle: consent.vacancyTitle,
    state: consent.status,
    isShared: lines.some(({ isShared }) => isShared),
    askedAt: consent.askedAt,
    answerBy: consent.answerBy,
    since: consent.validFrom,
    until: consent.until,
    endedAt: consent.endedAt,
    lines,
    readers: mine(picture.readers).map(({ name, role }) => Object.assign(new SharingReader(), { name, role })),
    readersOnly: consent.readersOnly,
    records: mine(picture.events).filter(({ channel }) => channel !== "self").map((event) =>
      Object.assign(new SharingRecord(), {
        place: event.seq, kind: event.kind, channel: event.channel, witness: event.witness, byName: event.byName ?? "Staff", at: event.at, isTold: event.toldAt !== null,
        isDisputed: event.disputedAt !== null, readOut: event.readOut, readOutSha256: event.readOutSha256,
      })),
    erasure: consent.erasure && Object.assign(new SharingErasure(), {
      askedAt: new Date(consent.erasure.askedAt),
      answer: consent.erasure.answer,
      answeredAt: consent.erasure.answeredAt === null ? null : new Date(consent.erasure.answeredAt),
    }),
    receiptId: consent.receiptId,
  });
}

function presentLine(line: LineRow, consent: ConsentRow, { readings }: SharingPicture): SharingLine {
  return Object.assign(new SharingLine(), {
    statementId: line.id,
    item: line.item,
    label: line.label,
    easyLabel: line.easyLabel,
    wording: line.wording,
    aboutHealth: line.sensitivity === "S3",
    askedOnce: line.firstYes && consent.status === "offered",
    answer: line.answer,
    isShared: consent.running && line.answer === "yes" && line.stoppedAt === null,
    stoppedAt: line.stoppedAt === null ? null : new Date(line.stoppedAt),
    readings: readings
      .filter(({ consentId, statementId }) => consentId === consent.id && statementId === line.id)
      .map(({ name, role, firstAt, lastAt }) => Object.assign(new SharingReading(), { name, role, firstAt, lastAt })),
  });
}
