import { createRoot } from "react-dom/client";
import { BrowserRouter, Link, Route, Routes } from "react-router";
import { navItems } from "../../../../client/app/nav";
import { NavBar } from "../../../../client/app/NavBar";
import { ExitStrip } from "../../../../client/ui";
import "../../../../client/ui/styles";
import { Clients } from "./clients";
import { Fields } from "./fields";
import { Staff } from "./staff";

/* The pieces as pages use them, for the tests that press them in a real browser. Not part of the portal. */
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <BrowserRouter>
      <ExitStrip>Dani</ExitStrip>
      <header className="nhsuk-header"><NavBar items={navItems.clients} /></header>
      <nav aria-label="Specimens" className="al-section"><p><Link to="/fields">Fields</Link></p><p><Link to="/clients">Clients</Link></p><p><Link to="/staff">Staff</Link></p></nav>
      <Routes>
        <Route path="/fields" element={<Fields />} />
        <Route path="/clients" element={<Clients />} />
        <Route path="/staff" element={<Staff />} />
      </Routes>
    </BrowserRouter>,
  );
}
