import type { Random } from "../random";
import type { Operation } from "../operations";
import { MARKER, markerFrom } from "../world";

const FREE = /^(body|wording|words|details|note|barrier|expectedEffect|employerWording|alternative|employerNote|question|answer|advice|aboutWork|plan|getsInTheWay|firstSigns|whatHelps|whoICall|summary|duties|title|about|reason|nextAction|text|name|displayName|jobTitle|placeText|whatWouldHelp|contactNote|workHistory|skills|strengths|whatMatters|actions)$/i;

/** What an actor writes holds a marker of its own now and then, so that what the run itself makes is watched too. */
export function withFreshWords(operation: Operation, random: Random): Operation {
  if (operation.kind !== "mutation" || operation.wrong) return operation;
  const mark = (value: unknown, name: string): unknown => {
    if (typeof value === "string") return FREE.test(name) && value.length > 2 && value.length < 80 && random.chance(0.5) ? `${value} ${markerFrom(random)}` : value;
    if (Array.isArray(value)) return value.map((each) => mark(each, name));
    if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each, key)]));
    return value;
  };
  return { ...operation, variables: mark(operation.variables, "") as Record<string, unknown> };
}

/** The words that an operation itself carries: in its answer they are an echo. */
export const wordsSent = ({ document, variables }: Pick<Operation, "document" | "variables">): Set<string> =>
  new Set([...`${document}${JSON.stringify(variables)}`.toLowerCase().matchAll(MARKER)].map(([word]) => word));
