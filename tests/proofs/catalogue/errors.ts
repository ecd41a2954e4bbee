import { GraphQLError } from "graphql";
import { QueryFailedError } from "typeorm";
import { publicError } from "../../../server/app/errors";
import type { Finding } from "../proof";
import { type Check, finding } from "./check";

/** One of every class of PostgreSQL's SQLSTATE, and those that the portal treats by themselves. */
const STATES =
  "01000 02000 03000 08000 08006 09000 0A000 0B000 0F000 0L000 0P000 0Z000 10608 20000 21000 22000 22001 22003 22008 22012 22021 22P02 23000 23502 23503 23505 23514 23P01 24000 25000 25006 25P02 26000 27000 28000 28P01 2B000 2D000 2F000 34000 38000 39000 3B000 3D000 3F000 40001 40P01 42501 42601 42703 42P01 44000 53100 53300 54000 55000 55006 55P03 56000 57000 57014 57P01 57P02 57P03 58000 58030 72000 F0000 HV000 P0001 XX000 XX002 AL001".split(" ");
const CODES = ["UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT", "INTERNAL"];
const WORDS = ["zqsecretvalue", "zqtable", "zqcolumn", "zqconstraint", "zqstack"];

/** What pg throws, with a secret in everything that a driver's error can carry. */
function driverError(state: string): QueryFailedError {
  const error = Object.assign(new Error(`duplicate key value violates "zqconstraint": zqsecretvalue`), {
    code: state, detail: "Key (zqcolumn)=(zqsecretvalue) already exists.", hint: "zqsecretvalue", table: "zqtable", column: "zqcolumn", constraint: "zqconstraint", where: "SQL statement zqsecretvalue", internalQuery: "select zqsecretvalue",
  });
  error.stack = `Error: zqsecretvalue\n    at zqstack (/zqstack/file.js:1:1)`;
  return new QueryFailedError("select zqcolumn from zqtable where x = 'zqsecretvalue'", ["zqsecretvalue"], error);
}

const mapped: Check = {
  about: "whatever PostgreSQL or the program throws, an answer has one of four codes and no word of it",
  leaks: [15, 38],
  async run() {
    const findings: Finding[] = [];
    const thrown: [string, Error][] = [
      ...STATES.map((state): [string, Error] => [state, driverError(state)]),
      ["a plain Error", new Error("zqsecretvalue")], ["a TypeError", new TypeError("Cannot read properties of undefined (reading 'zqsecretvalue')")], ["a RangeError", new RangeError("zqsecretvalue")],
    ];
    for (const [what, error] of thrown) {
      for (const wrapped of [error, new GraphQLError(error.message, { originalError: error, path: ["person"] })]) {
        let line = "";
        const answer = publicError({ message: error.message, path: ["person"], extensions: { code: "INTERNAL_SERVER_ERROR", stacktrace: [error.stack ?? ""] } }, wrapped, { error: (said: unknown) => void (line = JSON.stringify(said)) });
        const text = JSON.stringify(answer);
        const code = String(answer.extensions?.code);
        const told = WORDS.filter((word) => text.includes(word));
        if (!CODES.includes(code)) findings.push(finding("an error has a code of its own", { thrown: what, code }));
        if (told.length > 0) findings.push(finding("an error's words are in the answer", { thrown: what, told, answer }));
        if (line.includes("zqsecretvalue")) findings.push(finding("an error's values are in the log", { thrown: what, line }));
        if (code === "INTERNAL" && !answer.extensions?.reference) findings.push(finding("an inner error has no reference", { thrown: what }));
      }
    }
    return { findings, figures: { "errors injected": thrown.length * 2 } };
  },
};

export const errorChecks: readonly Check[] = [mapped];
