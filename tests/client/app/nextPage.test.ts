import { expect, it } from "vitest";
import { afterSignIn, audienceOf, ownPath } from "../../../client/app/nextPage";
import { currentItem, navItems } from "../../../client/app/nav";
import type { Membership, Session } from "../../../client/lib/session";

const staff: Membership = { membershipId: "1", audience: "specialists", role: "team_leader", organisation: "Trentside" };
const owner: Membership = { membershipId: "2", audience: "employers", role: "owner", organisation: "Hartwell" };
const session = (acting: Membership | null, memberships = [staff, owner]): Session => ({
  signedIn: true, displayName: "A", acting, memberships, provider: { name: "", phone: "", hours: "", email: "" },
});

it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "", null])("does not go to %s", (next) => {
  expect(ownPath(next)).toBeNull();
  expect(afterSignIn(session(staff), next)).toBe("/staff");
});

it("goes where the person was going when it is theirs, else to their own first page, else to the choice", () => {
  expect(afterSignIn(session(staff), "/staff/clients/7?tab=2")).toBe("/staff/clients/7?tab=2");
  expect(afterSignIn(session(staff, [staff]), "/employer/roles")).toBe("/staff");
  expect(afterSignIn(session(staff), "/employer/roles")).toBe("/choose?next=%2Femployer%2Froles");
  expect(afterSignIn(session(null), "/me")).toBe("/choose?next=%2Fme");
  expect(afterSignIn(session(null), null)).toBe("/choose");
});

it("knows whose page an address is", () => {
  expect(["/employer", "/staff/x", "/me?x", "/menu", "/staffing", "/roles"].map(audienceOf)).toEqual(["employers", "specialists", "clients", undefined, undefined, undefined]);
});

it("marks the part of the menu a page belongs to", () => {
  expect(currentItem(navItems.clients, "/me/roles/7")?.label).toBe("Roles for me");
  expect(currentItem(navItems.clients, "/me")?.label).toBe("Home");
  expect(currentItem(navItems.public, "/rolesque")).toBeUndefined();
});
