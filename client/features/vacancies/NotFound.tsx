import { Link } from "react-router";
import { Page } from "../../ui";
import { useKeeping } from "./keeping";

/** There is no such page of a role, or not for this person now. */
export const NotFound = ({ why = "The address may have a mistake in it." }: { why?: string }) => {
  const { base } = useKeeping();
  return <Page title="We can’t show this page" back={{ to: base, label: "Roles" }}><p>{why}</p><p><Link to={base}>See all roles</Link></p></Page>;
};
