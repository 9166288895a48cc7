/** `Pieces reserved` for `pieces-reserved`. */
export function happenedText(what: string): string {
  const words = what.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `available −2, reserved +2` */
export const movesText = (moves: Readonly<Record<string, number>>): string =>
  Object.entries(moves)
    .filter(([, pieces]) => pieces !== 0)
    .map(([place, pieces]) => `${placeText(place)} ${signed(pieces)}`)
    .join(', ');

/** `+2`, `−2` with a sign as wide as a figure, `0` */
export const signed = (pieces: number): string => (pieces > 0 ? `+${pieces}` : pieces < 0 ? `−${-pieces}` : '0');

const placeText = (place: string): string => place.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
