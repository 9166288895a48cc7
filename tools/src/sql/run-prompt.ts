import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Client } from 'pg';
import type { DatabaseAddress } from './database-address.js';
import { Prompt } from './prompt.js';

/** Reads statements line by line until `\q` or the end of the input. Resolves with the exit code. */
export async function runPrompt(address: DatabaseAddress, input: Readable, output: Writable): Promise<number> {
  const client = new Client({ ...address });
  let lost = false;
  client.on('error', () => (lost = true));
  await client.connect();
  const print = (text: string) => void output.write(`${text}\n`);
  const prompt = new Prompt(client, print);
  const isTerminal = (input as NodeJS.ReadStream).isTTY === true;
  const lines = createInterface({ input, output, terminal: isTerminal });
  const ask = () => {
    lines.setPrompt(prompt.sign);
    if (isTerminal) lines.prompt();
  };
  lines.on('SIGINT', () => {
    prompt.cancel();
    print('');
    ask();
  });
  try {
    if (isTerminal) print('A statement ends with a semicolon; \\? helps, \\q ends.');
    ask();
    for await (const line of lines) {
      if (!(await prompt.take(line))) break;
      if (lost) {
        print('The connection to PostgreSQL is lost.');
        return 1;
      }
      ask();
    }
    return 0;
  } finally {
    lines.close();
    await client.end().catch(() => undefined);
  }
}
