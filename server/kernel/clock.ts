let ahead = 0;

/** The program's only clock, so that tests can move it. Decisions about consent use the database's own clock. */
export const clock = {
  now: (): Date => new Date(Date.now() + ahead),
  /** For tests: moves the clock by so many milliseconds; 0 puts it right again. */
  setAhead: (milliseconds: number): void => {
    ahead = milliseconds;
  },
};
