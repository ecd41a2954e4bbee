import { useEffect, type MouseEvent, type ReactNode } from "react";

/** A neutral page that opens in place of this one. The person goes there; the portal itself calls no foreign host. */
const AWAY = "https://www.bbc.co.uk/weather";
const WITHIN_MS = 5000;

/** Clears the screen first, then replaces this page, so that Back does not return to it. */
function leave(): void {
  document.body.hidden = true;
  document.title = "Weather";
  location.replace(AWAY);
}

/** Escape three times within five seconds leaves. Any other key starts the count again. */
function useThreeEscapes(): void {
  useEffect(() => {
    let presses: number[] = [];
    const count = (event: KeyboardEvent): void => {
      presses = event.key === "Escape" ? [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp] : [];
      if (presses.length === 3) leave();
    };
    addEventListener("keydown", count);
    return () => removeEventListener("keydown", count);
  }, []);
}

/** The quick way out, at the top of every client page. Works as a plain link without script. */
export function ExitStrip({ children }: { children: ReactNode }) {
  useThreeEscapes();
  return (
    <div className="al-exit" role="region" aria-label="Leave this page">
      <div className="nhsuk-width-container al-exit__row">
        <p className="al-exit__who">{children}</p>
        <span className="al-exit__keys" id="exit-keys">or press Esc 3 times</span>
        <a
          className="al-exit__go"
          href={AWAY}
          rel="noreferrer nofollow"
          aria-describedby="exit-keys"
          onClick={(event: MouseEvent) => {
            event.preventDefault();
            leave();
          }}
        >
          Leave this page
        </a>
      </div>
    </div>
  );
}
