import { isPersonal } from './personal.js';

/** A part of a text: as it is, or a value that is kept back. */
export type Piece = string | { readonly masked: true };

const masked = { masked: true } as const;
const indent = '  ';

/** A JSON value as readable text, in which personal values are kept back. Equal to `JSON.stringify` where nothing is. */
export function jsonPieces(value: unknown, showPersonal: boolean): Piece[] {
  return joined(piecesOf(value, '\n', showPersonal));
}

/** Whether something of it is kept back unless it is asked for. */
export const hasPersonal = (value: unknown): boolean =>
  jsonPieces(value, false).some((piece) => typeof piece !== 'string');

function piecesOf(value: unknown, line: string, showPersonal: boolean): Piece[] {
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const isList = Array.isArray(value);
  const [open, close] = isList ? '[]' : '{}';
  const inner = line + indent;
  const fields = Object.entries(value).map(([field, of]): Piece[] => {
    const label = isList ? '' : `${JSON.stringify(field)}: `;
    const keptBack = !showPersonal && (isList ? isPersonal('', of, {}) : isPersonal(field, of, value));
    return [inner + label, ...(keptBack ? [masked] : piecesOf(of, inner, showPersonal))];
  });
  if (fields.length === 0) return [`${open}${close}`];
  return [open!, ...fields.flatMap((field, place) => (place === 0 ? field : [',', ...field])), line + close!];
}

function joined(pieces: readonly Piece[]): Piece[] {
  const texts: Piece[] = [];
  for (const piece of pieces) {
    const last = texts.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') texts[texts.length - 1] = last + piece;
    else texts.push(piece);
  }
  return texts;
}
