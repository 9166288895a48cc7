export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Reads `Tradewind <shop@example.com>`. Returns undefined for anything else. */
export function readSender(text: string): Sender | undefined {
  const match = /^([^<>"\r\n]+?)\s*<([^\s<>@"]+@[\w.-]+)>$/.exec(text);
  return match ? { name: match[1]!, address: match[2]! } : undefined;
}
