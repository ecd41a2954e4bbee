import { useEffect, useState } from "react";

/** Waiting, said aloud. It appears after a moment, so that quick answers do not flicker. */
export function Loading({ what = "this page" }: { what?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return <p className="al-loading" role="status">{late ? `Getting ${what}…` : ""}</p>;
}
