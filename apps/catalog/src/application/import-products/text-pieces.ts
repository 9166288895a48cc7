import { setImmediate as othersFirst } from 'node:timers/promises';
import { InvalidValueError } from '@tradewind/domain';

/** In characters. csv-parse needs at most 20 ms for them, even when every second one ends a line that it can't read. */
const pieceLength = 1_024;

/**
 * The text of a UTF-8 file in small pieces; between two of them, other requests are handled.
 *
 * @throws InvalidValueError when it is not UTF-8
 */
export async function* textPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) yield* inPieces(decode(() => decoder.decode(chunk, { stream: true })));
  yield* inPieces(decode(() => decoder.decode()));
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += pieceLength) {
    yield text.slice(start, start + pieceLength);
    await othersFirst();
  }
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw new InvalidValueError('file', 'must be text in UTF-8');
  }
}
