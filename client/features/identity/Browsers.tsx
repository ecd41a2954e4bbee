import { useMutation } from "@apollo/client/react";
import { EndOtherSessionsDocument, EndSessionDocument, type MyAccountQuery } from "../../../schema/generated/public";
import { sayDateTime } from "../../lib/dates";
import { Confirm, Hidden, Tag } from "../../ui";
import { deviceName } from "./deviceName";

type Browser = MyAccountQuery["signedInBrowsers"][number];

/** Where an account is signed in, each with a way to end it. */
export function Browsers({ browsers, onEnded }: { browsers: readonly Browser[]; onEnded: () => void }) {
  const [end] = useMutation(EndSessionDocument);
  const [endOthers] = useMutation(EndOtherSessionsDocument);
  const others = browsers.filter(({ thisOne }) => !thisOne);
  return (
    <>
      <ul className="nhsuk-list al-shared">
        {browsers.map((browser) => (
          <li key={browser.id}>
            <p className="nhsuk-u-margin-bottom-1"><strong>{deviceName(browser.device)}</strong> {browser.thisOne && <Tag>This one</Tag>}</p>
            <p className="al-work__note">{browser.organisation && `For ${browser.organisation}. `}Signed in {sayDateTime(browser.createdAt)}; last used {sayDateTime(browser.lastSeenAt)}.</p>
            {!browser.thisOne && (
              <Confirm
                label="Sign out" about={`of ${deviceName(browser.device)}`} small question="Sign this browser out?" yes="Yes, sign it out" no="Keep it"
                done="It is signed out." failed="It is still signed in. Try again in a moment."
                act={async () => {
                  const { data } = await end({ variables: { id: browser.id } });
                  onEnded();
                  return data?.endSession.userErrors[0]?.message;
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? <p>You are signed in nowhere else.</p> : (
        <Confirm
          label={<>Sign out everywhere else<Hidden> than in this browser</Hidden></>} question={`Sign out ${others.length === 1 ? "the other browser" : `the ${others.length} other browsers`}?`} yes="Yes, sign out" no="Keep them"
          done="You are signed in only here now." failed="They are still signed in. Try again in a moment."
          act={async () => {
            const { data } = await endOthers();
            onEnded();
            return data?.endOtherSessions.userErrors[0]?.message;
          }}
        />
      )}
    </>
  );
}
