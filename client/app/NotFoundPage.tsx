import { Link } from "react-router";
import { landing, useProvider, useSession } from "../lib/session";
import { telephone } from "../lib/telephone";
import { NotFound } from "../ui";

/** There is no such page, or it is not for this person to know. */
export function NotFoundPage() {
  const { session } = useSession();
  const { phone, hours } = useProvider();
  const home = session.acting ? landing[session.acting.audience] : "/";
  return (
    <NotFound>
      <p><Link to={home}>Go to your first page</Link>, or ring us on <a href={telephone(phone)}>{phone}</a>, {hours}.</p>
    </NotFound>
  );
}
