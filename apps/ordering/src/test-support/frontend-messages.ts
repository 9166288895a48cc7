/** A part of what a client sends to PostgreSQL, and the statement that it has executed, if it does. */
interface Part {
  readonly bytes: Buffer;
  readonly statement?: string;
}

export type Statements = (chunk: Buffer) => Part[];

/** Reads the messages of one connection (PostgreSQL's documentation, 53.7), which come in chunks of any size. */
export function readStatements(): Statements {
  const texts = new Map<string, string>();
  let bound = '';
  let rest: Buffer = Buffer.alloc(0);
  let isStarted = false;

  const statementOf = (kind: string, body: Buffer): string | undefined => {
    const [first = '', second = ''] = body.toString('utf8').split('\0');
    if (kind === 'P') texts.set(first, second);
    if (kind === 'B') bound = texts.get(second) ?? '';
    if (kind === 'E') return brief(bound);
    return kind === 'Q' ? brief(first) : undefined;
  };

  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const parts: Part[] = [];
    // The first message of a connection has no kind.
    while (rest.length >= (isStarted ? 5 : 4)) {
      const head = isStarted ? 1 : 0;
      const size = head + rest.readInt32BE(head);
      if (rest.length < size) break;
      const bytes = rest.subarray(0, size);
      const statement = isStarted ? statementOf(String.fromCharCode(bytes[0]!), bytes.subarray(5)) : undefined;
      parts.push(statement === undefined ? { bytes } : { bytes, statement });
      rest = rest.subarray(size);
      isStarted = true;
    }
    return parts;
  };
}

const brief = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 80);
