import { Link } from "react-router";
import { landing, useProvider, useSession } from "../lib/session";
import { telephone } from "../lib/telephone";
import { Page } from "../ui";

/** There is no such page, or it is not for this person to know. */
export function NotFoundPage() {
  const { session } = useSession();
  const { phone, hours } = useProvider();
  const home = session.acting ? landing[session.acting.audience] : "/";
  return (
    <Page title="We can’t find that page">
      <p>If you typed the address, check it. If you came by a link, the page may have moved or closed.</p>
      <p><Link to={home}>Go to your first page</Link>, or ring us on <a href={telephone(phone)}>{phone}</a>, {hours}.</p>
    </Page>
  );
}
