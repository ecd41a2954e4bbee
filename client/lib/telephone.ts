/** The link that rings a number: `tel:` and its figures. */
export const telephone = (number: string): string => `tel:${number.replaceAll(/[^\d+]/g, "")}`;
