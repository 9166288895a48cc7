import { InvalidValueError } from '@tradewind/domain';

/** More than eight columns can hold, in characters. */
export const maxLineLength = 16_384;

/** Passes text on while its lines are of a length that a product may have. @throws InvalidValueError for the first longer one */
export async function* boundedLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let line = 1;
  let length = 0;
  for await (const piece of withWholeLineBreaks(pieces)) {
    const [first, ...others] = piece.split('\n').map((part) => part.length) as [number, ...number[]];
    const longest = [length + first, ...others].findIndex((long) => long > maxLineLength);
    if (longest >= 0) throw tooLong(line + longest);
    line += others.length;
    length = others.at(-1) ?? length + first;
    yield piece;
  }
}

/** csv-parse counts a carriage return and a line feed that come in two pieces as two lines. */
async function* withWholeLineBreaks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    yield held ? text.slice(0, -1) : text;
  }
  yield held;
}

function tooLong(line: number): InvalidValueError {
  return new InvalidValueError('file', `must not have a line of more than ${maxLineLength} characters (line ${line})`);
}

/** The first line, and the whole text with it. */
export async function headerLine(
  pieces: AsyncGenerator<string>,
): Promise<{ readonly first: string; readonly text: AsyncIterable<string> }> {
  let read = '';
  while (!/[\r\n]/.test(read)) {
    const { value, done } = await pieces.next();
    if (done) break;
    read += value;
  }
  const [first = ''] = read.split(/[\r\n]/, 1);
  return { first, text: startingWith(read, pieces) };
}

async function* startingWith(read: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield read;
  yield* rest;
}
