import { Hidden } from "./Hidden";

/** A count that is not told, so that nobody can be picked out. */
export const FewerThanTen = () => <><span aria-hidden="true">&lt;10</span><Hidden>fewer than 10</Hidden></>;
