import { useQuery } from "@apollo/client/react";
import { IntroductionsGoingOnDocument } from "../../../schema/generated/specialists";
import { useChanges } from "../../lib/live";
import { Block, EmptyState, LinkButton, Loaded, Page } from "../../ui";
import { IntroductionLines } from "./IntroductionLines";

/** The caseload's introductions that go on, by whose turn it is. */
export function IntroductionsPage() {
  const found = useQuery(IntroductionsGoingOnDocument, { fetchPolicy: "cache-and-network" });
  useChanges(["introduction", "meeting", "shared"], () => void found.refetch().catch(() => undefined));
  return (
    <Page title="Introductions" back={{ to: "/staff", label: "Today" }} columns="full">
      <Loaded result={found} what="the introductions">
        {({ introductionsGoingOn: all }) => {
          const byDue = all.toSorted((a, b) => (a.next.dueOn ?? "9999").localeCompare(b.next.dueOn ?? "9999"));
          const ours = byDue.filter(({ next }) => next.whose === "service");
          const theirs = byDue.filter(({ next }) => next.whose !== "service");
          return all.length === 0 ? (
            <EmptyState title="No introduction is going on.">
              <p>They begin from a role that a client wants.</p>
              <LinkButton to="/staff/clients" kind="secondary">Clients</LinkButton>
            </EmptyState>
          ) : (
            <>
              {ours.length > 0 && <Block title="For us" count={ours.length}><IntroductionLines lines={ours} /></Block>}
              {theirs.length > 0 && <Block title="Waiting for others" count={theirs.length}><IntroductionLines lines={theirs} /></Block>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
