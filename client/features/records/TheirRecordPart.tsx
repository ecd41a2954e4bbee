import { Link } from "react-router";
import { useSession } from "../../lib/session";
import { SidePart } from "../../ui";

/** Beside a client, for a service manager: their rights over the record. */
export function TheirRecordPart({ clientId }: { clientId: string }) {
  const { session } = useSession();
  if (session.acting?.role !== "service_manager") return null;
  return <SidePart title="Their record"><p><Link to={`/staff/clients/${clientId}/record`}>Make a copy, or erase</Link></p></SidePart>;
}
