/** Whom to call now. Before the footer of every public and client page. Telephone links, never a form. */
export const CrisisBand = () => (
  <aside className="al-crisis" aria-labelledby="crisis">
    <div className="nhsuk-width-container">
      <h2 className="nhsuk-heading-s" id="crisis">If you need help right now</h2>
      <p className="nhsuk-body-s">We can’t answer urgent messages here. These people can, day and night.</p>
      <ul>
        <li>In danger: <a href="tel:999">call 999</a></li>
        <li>Mental health crisis: <a href="tel:111">call 111, option 2</a></li>
        <li>Someone to talk to: <a href="tel:116123">Samaritans, 116 123</a></li>
      </ul>
    </div>
  </aside>
);
