import { useEffect } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { NotFoundPage } from "./NotFoundPage";

/** A page's code that could not be fetched: usually the portal was renewed while this tab was open. */
const isStale = (error: unknown): boolean => error instanceof TypeError && /module|import/i.test(error.message);

/** Shown when a page failed. The reason goes to nobody's screen: it may hold a person's words. */
export function ErrorPage() {
  const error = useRouteError();
  useEffect(() => {
    document.title = "Something went wrong – Alongside";
  }, []);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <main className="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
      <h1 className="nhsuk-heading-xl">{isStale(error) ? "This page has been renewed" : "This page did not work"}</h1>
      <p className="al-lead">{isStale(error) ? "The portal was updated while you had it open." : "The fault is ours. What you saved before is safe."}</p>
      <p><button className="nhsuk-button" type="button" onClick={() => location.reload()}>Open the page again</button></p>
      <p>If it happens again, go to <a href="/">the first page</a> or ring the service.</p>
    </main>
  );
}
