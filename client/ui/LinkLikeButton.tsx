import type { ReactNode } from "react";
import { Hidden } from "./Hidden";

/** An act as quiet as a link: "Sign out", "Show the earlier ones". */
export const LinkLikeButton = ({ onClick, about, children }: { onClick: () => void; about?: string; children: ReactNode }) => (
  <button className="al-linkbutton" type="button" onClick={onClick}>{children}{about && <Hidden> {about}</Hidden>}</button>
);
