import { type ClientPart, type HomePart, inOrder } from "../../lib/parts";

const clientFiles = import.meta.glob<{ clientParts: ClientPart[] }>("../*/clientParts.tsx", { eager: true });
const homeFiles = import.meta.glob<{ homeParts: HomePart[] }>("../*/homeParts.tsx", { eager: true });

/** What features bring to the specialist's page of a client, in order. */
export const clientParts = inOrder(Object.values(clientFiles).flatMap((file) => file.clientParts));

/** What features bring to the client's own home page, in order. */
export const homeParts = inOrder(Object.values(homeFiles).flatMap((file) => file.homeParts));
