/** A part of a text: as it is, or a value that is kept back. */
export type JsonPiece = string | { readonly masked: true };

/** A JSON value as readable text, with a mark at each of the JSON pointers. */
export function maskedJson(value: unknown, masked: readonly string[]): JsonPiece[] {
  return piecesOf(value, '', '\n', new Set(masked));
}

function piecesOf(value: unknown, pointer: string, line: string, masked: ReadonlySet<string>): JsonPiece[] {
  if (masked.has(pointer)) return [{ masked: true }];
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const fields = Object.entries(value);
  if (fields.length === 0) return [`${open}${close}`];
  const inner = `${line}  `;
  const parts = fields.flatMap(([name, field], place) => [
    `${place === 0 ? '' : ','}${inner}${Array.isArray(value) ? '' : `${JSON.stringify(name)}: `}`,
    ...piecesOf(field, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, inner, masked),
  ]);
  return [open, ...parts, line + close];
}
