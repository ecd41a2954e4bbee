import { useEffect } from "react";
import { CrisisBand } from "../ui";

/** Shown when the service did not answer at the start of a visit. It is asked again until it does. */
export function UnreachablePage() {
  useEffect(() => {
    document.title = "We can’t reach the service – Alongside";
  }, []);
  return (
    <>
      <main className="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
        <h1 className="nhsuk-heading-xl">We can’t reach the service just now</h1>
        <p className="al-lead">It may be down for a short while, or your connection may have gone. Nothing you saved is lost.</p>
        <p role="status">We are trying again. This page opens by itself when the service is back.</p>
        <p>If it can’t wait, ring your specialist or the number on your letter.</p>
      </main>
      <CrisisBand />
    </>
  );
}
