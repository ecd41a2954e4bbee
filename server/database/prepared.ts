/**
 * A statement that each connection parses once and then knows by its name: for the few that run with every request.
 *
 * node-postgres takes it where TypeORM's type says text, and TypeORM hands it on as it is.
 *
 * @param name - one for each text: a connection refuses a second text under a name it knows.
 */
export const prepared = (name: string, text: string): string => ({ name, text }) as unknown as string;
