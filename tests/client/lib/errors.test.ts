import { expect, it } from "vitest";
import { errorFor, pathOf } from "../../../client/lib/errors";
import { failureOf } from "../../../client/lib/failure";
import { telephone } from "../../../client/lib/telephone";

it("finds the message about one field, however its path is written", () => {
  const errors = [{ path: "input.pay.amount", message: "Too low" }, { path: ["closesOn"], message: "Past" }, { path: "", message: "Closed" }];
  expect(errorFor(errors, "pay.amount")).toBe("Too low");
  expect(errorFor(errors, "closesOn")).toBe("Past");
  expect(errorFor(errors, "title")).toBeNull();
  expect(pathOf({ path: null, message: "" })).toBe("");
  expect(pathOf({ path: "inputs", message: "" })).toBe("inputs");
});

it("passes on the server's words, never the network's", () => {
  const worded = Object.assign(new Error("x"), { name: "CombinedGraphQLErrors", errors: [{ message: "We can't reach our records just now." }] });
  expect(failureOf(worded)).toBe("We can't reach our records just now.");
  expect(failureOf(new TypeError("Failed to fetch"))).toBeNull();
});

it("makes a link that rings", () => {
  expect(telephone("0115 496 0100")).toBe("tel:01154960100");
  expect(telephone("+44 (0)115 496")).toBe("tel:+440115496");
});
