import type { ReactNode } from "react";
import { Link } from "react-router";

/** The way back, above the title; says where it goes. */
export const BackLink = ({ to, children = "Back" }: { to: string; children?: ReactNode }) => (
  <Link className="nhsuk-back-link" to={to}>{children}</Link>
);
