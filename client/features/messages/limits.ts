/** The longest message, in characters, as the server takes it. */
export const LONGEST = 4000;
