import type { Client, DatabaseError, QueryArrayConfig } from 'pg';
import { catalogueQuery } from './catalogue-queries.js';
import { resultText } from './result-table.js';
import { splitStatements } from './split-statements.js';

const help = String.raw`A statement ends with a semicolon and may take several lines.
\dt lists the tables, \d TABLE its columns, \q ends.`;

/** What becomes of each line that is typed. */
export class Prompt {
  private unfinished = '';

  constructor(
    private readonly client: Client,
    private readonly print: (text: string) => void,
  ) {}

  /** What stands in front of the next line. */
  get sign(): string {
    return `${this.client.database}${this.unfinished === '' ? '=>' : '->'} `;
  }

  /** Resolves with false when the person wants to leave. Errors of the database are shown, and end nothing. */
  async take(line: string): Promise<boolean> {
    if (this.unfinished === '' && line.trim().startsWith('\\')) return this.command(line.trim());
    const { statements, rest } = splitStatements(`${this.unfinished}${line}\n`);
    this.unfinished = rest.trim() === '' ? '' : rest;
    for (const text of statements) await this.answer({ text, values: [] });
    return true;
  }

  /** Forgets what was typed of a statement. */
  cancel(): void {
    this.unfinished = '';
  }

  private async command(command: string): Promise<boolean> {
    if (command === '\\q') return false;
    const query = catalogueQuery(command);
    if (query) await this.answer(query);
    else this.print(help);
    return true;
  }

  private async answer({ text, values }: { text: string; values: string[] }): Promise<void> {
    const asTyped: QueryArrayConfig = { text, values, rowMode: 'array', types: { getTypeParser: () => String } };
    try {
      const result = await this.client.query(asTyped);
      this.print(`${resultText(result)}\n`);
    } catch (error) {
      this.print(`${sentenceAbout(error as DatabaseError)}\n`);
    }
  }
}

function sentenceAbout({ message, detail, hint }: DatabaseError): string {
  return [`ERROR: ${message}`, detail && `DETAIL: ${detail}`, hint && `HINT: ${hint}`].filter(Boolean).join('\n');
}
