import { expect, it } from "vitest";
import { draftsBelongTo, keepDrafts, offerDraft, takeDraft } from "../../../client/lib/drafts";

const typed = [["words", "Something private"]] as const;
const open = (key: string) => offerDraft(key, () => typed);

it("keeps what is typed in open forms, gives it back once, and only to the same person", () => {
  draftsBelongTo("dani");
  const close = open("/me/wants form");
  keepDrafts();
  close();
  draftsBelongTo("dani");
  expect(takeDraft("/me/wants form")).toEqual(typed);
  expect(takeDraft("/me/wants form")).toBeNull();
});

it("forgets it when another person signs in, and when one signs out", () => {
  for (const next of ["ruth", null]) {
    draftsBelongTo("dani");
    const close = open("a");
    keepDrafts();
    close();
    draftsBelongTo(next);
    expect(takeDraft("a")).toBeNull();
  }
});

it("keeps nothing of a form that has gone or is empty", () => {
  open("gone")();
  offerDraft("empty", () => [["words", ""]]);
  keepDrafts();
  expect(takeDraft("gone")).toBeNull();
  expect(takeDraft("empty")).toBeNull();
});
