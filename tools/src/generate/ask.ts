import { createInterface } from 'node:readline/promises';
import { GenerateError } from './generate-error.js';

export interface Question {
  readonly what: string;
  /** Used when the answer is empty, or when there is no terminal. */
  readonly suggestion?: string;
  /** How to pass the value on the command line. */
  readonly example: string;
}

/** The given value, the answer at the terminal, or the suggestion. @throws GenerateError when there is none of these */
export async function given(value: string | undefined, { what, suggestion, example }: Question): Promise<string> {
  if (value !== undefined) return value;
  if (!process.stdin.isTTY) {
    if (suggestion !== undefined) return suggestion;
    throw new GenerateError(`${what} is missing: npm run generate -- ${example}`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`${what}${suggestion === undefined ? '' : ` (${suggestion})`}: `);
    const chosen = answer.trim() || suggestion;
    if (chosen) return chosen;
    throw new GenerateError(`${what} is missing: npm run generate -- ${example}`);
  } finally {
    terminal.close();
  }
}
