import { Link } from "react-router";
import type { ClientProfile_ProfileFragment } from "../../../schema/generated/specialists";
import { shortDate } from "../../lib/dates";
import { Block, RuledList } from "../../ui";
import { profileSections } from "./profileSections";

/** The vocational profile as it is now: only the parts that say something. */
export function ProfileBlock({ clientId, profile }: { clientId: string; profile: ClientProfile_ProfileFragment | undefined }) {
  const rows = profileSections.flatMap(({ key, label }) => (profile?.[key] ? [{ key: label, value: <span className="al-lines">{profile[key]}</span> }] : []));
  return (
    <Block id="profile" title="Vocational profile" end={<Link to={`/staff/clients/${clientId}/profile`}>{profile ? "Change" : "Write it"}</Link>}>
      {profile ? (
        <>
          <RuledList dense rows={rows} />
          <p className="al-mute">Version {profile.version}, {shortDate(profile.writtenAt)}, {profile.byKind === "client" ? "by the client" : profile.staffName ?? "by staff"}.</p>
        </>
      ) : <p>Not begun. It takes a talk, not a form: write what they say, as they say it.</p>}
    </Block>
  );
}
