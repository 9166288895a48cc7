import { InvalidValueError } from '@tradewind/domain';

/** In characters. The columns of a valid product need less. */
export const maxLineLength = 16_384;

/**
 * Passes text on as long as no line is longer than the maximum.
 *
 * @throws InvalidValueError for the first line that is too long
 */
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

/** csv-parse counts a carriage return and a line feed as two lines when they arrive in two pieces. */
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

/** The first line, and the whole text including it. */
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
