/** Points to twentieths of a point, the length Word counts in. */
export const twips = (points: number): number => Math.round(points * 20);
/** Points to half points, the size Word counts letters in. */
export const halfPoints = (points: number): number => Math.round(points * 2);
