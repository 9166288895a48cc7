const REMEMBERED = 1_000;
const remembered = new Map<string, Buffer>();

/** The bytes of a header name. There are few names, so they are cached. */
export function headerNameBytes(name: string): Buffer {
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const bytes = Buffer.from(name);
  remembered.set(name, bytes);
  return bytes;
}
