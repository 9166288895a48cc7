import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { OutboxMessage } from '../api/services.js';
import { kcatThatPublishes, kcatThatReads } from './kcat.js';

const value = { name: `Ada's "tea" $HOME \`x\` \\n`, n: 1 };
const message = {
  topic: 'till.events',
  key: "o'1",
  headers: [
    { name: 'ce_type', value: 'kiosk.till.apple-paid.v1', format: 'text' },
    { name: 'ce_subject', value: "o'1", format: 'text' },
  ],
  payload: { format: 'json', value, bytes: 7 },
} as unknown as OutboxMessage;

/** What a shell makes of a line, with a kcat that says what it was given. */
function run(line: string): string {
  const kcat = `kcat() { for each in "$@"; do printf '<%s>' "$each"; done; case "$*" in *-P*) cat;; esac; }`;
  const env = { PATH: process.env['PATH'], KAFKA_BROKERS: 'a:1,b:2' };
  return execFileSync('/bin/sh', ['-c', `${kcat}\n${line}`], { encoding: 'utf8', env });
}

describe('A message as a line of kcat', () => {
  it('reads it at its place in the broker', () => {
    const line = kcatThatReads({ topic: 'till.events', partition: 3, offset: '12' });
    expect(run(line)).toBe('<-C><-b><a:1,b:2><-t><till.events><-p><3><-o><12><-c><1><-f><%h\\n%k\\n%s\\n>');
  });

  it('publishes it byte for byte, whatever a shell would read in it', () => {
    const headers = `<-H><ce_type=kiosk.till.apple-paid.v1><-H><ce_subject=o'1>`;
    expect(run(kcatThatPublishes(message))).toBe(
      `<-P><-b><a:1,b:2><-t><till.events><-k><o'1>${headers}${JSON.stringify(value)}`,
    );
  });
});
