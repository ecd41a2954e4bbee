import { useReachable } from "./reach";

/** Says, at the foot of the screen, that the service does not answer; goes when it does. */
export function ReachBanner() {
  const reachable = useReachable();
  return (
    <div role="status">
      {!reachable && (
        <div className="al-reach">
          <p className="nhsuk-width-container"><strong>We can’t reach the service just now.</strong> What you typed is kept on this page. We are trying again.</p>
        </div>
      )}
    </div>
  );
}
