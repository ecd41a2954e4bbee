import { Link } from "react-router";
import { useProvider, type Audience } from "../lib/session";
import { footerItems } from "./nav";

/** Links on rights and help, and who runs the service. */
export function Footer({ audience }: { audience: Audience }) {
  const { name, phone, hours } = useProvider();
  return (
    <footer className="nhsuk-footer">
      <div className="nhsuk-width-container">
        <h2 className="nhsuk-u-visually-hidden">Support links</h2>
        <ul className="nhsuk-footer__list">
          {footerItems[audience].map(({ to, label }) => <li className="nhsuk-footer__list-item" key={label}><Link className="nhsuk-footer__list-item-link" to={to}>{label}</Link></li>)}
        </ul>
        <p className="nhsuk-body-s nhsuk-u-margin-bottom-0">{name}. Telephone {phone}, {hours}.</p>
      </div>
    </footer>
  );
}
