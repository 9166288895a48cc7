import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@tradewind/embedded-postgres';
import type { DatabaseAddress } from './database-address.js';
import { runPrompt } from './run-prompt.js';

describe('The SQL prompt', () => {
  let database: TestDatabase;
  let address: DatabaseAddress;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname: host, port, username: user, password, pathname } = new URL(database.url);
    address = { host, port: Number(port), user, password, database: pathname.slice(1) };
  });
  afterAll(() => database.drop());

  /** What is printed when these lines are typed. */
  const type = async (...lines: string[]) => {
    const output = new PassThrough();
    const printed = text(output);
    const exitCode = await runPrompt(address, Readable.from([`${lines.join('\n')}\n`]), output);
    output.end();
    expect(exitCode).toBe(0);
    return printed;
  };

  it('shows rows as a table, and how many were changed', async () => {
    expect(
      await type(
        'CREATE TABLE parcels (id int PRIMARY KEY, sender text);',
        "INSERT INTO parcels VALUES (1, 'Ada'), (2, NULL);",
        'SELECT * FROM parcels ORDER BY id;',
      ),
    ).toBe(
      ['CREATE', '', 'INSERT 2', '', ' id | sender', '----+--------', ' 1  | Ada', ' 2  |', '(2 rows)', '', ''].join(
        '\n',
      ),
    );
  });

  it('takes a statement over several lines, and several statements on one', async () => {
    const printed = await type(
      'SELECT 1',
      'AS "one; two",',
      "'; not the end' AS text;",
      'SELECT 2 AS a; SELECT 3 AS b;',
    );
    expect(printed).toContain(' one; two | text');
    expect(printed).toContain(' 1        | ; not the end');
    expect(printed).toContain(' a\n---\n 2\n');
    expect(printed).toContain(' b\n---\n 3\n');
  });

  it('goes on after an error, which it shows', async () => {
    const printed = await type('SELECT nothing;', 'SELECT 4 AS four;');
    expect(printed).toContain('ERROR: column "nothing" does not exist');
    expect(printed).toContain(' four\n------\n 4\n');
  });

  it('lists tables and columns', async () => {
    await type('CREATE TABLE letters (id bigint PRIMARY KEY, body jsonb);');
    expect(await type('\\dt')).toMatch(/public +\| letters/);
    expect(await type('\\d letters')).toMatch(/id +\| bigint +\| not null/);
    expect(await type('\\d nowhere')).toContain('ERROR: relation "nowhere" does not exist');
    expect(await type('\\help')).toContain('\\dt lists the tables');
  });

  it('keeps what is stored from doing things to the terminal', async () => {
    expect(await type("SELECT E'\\x1b[2J\\nboo' AS text;")).toContain(' \\u001b[2J\\nboo');
  });

  it('ends with \\q, whatever follows', async () => {
    expect(await type('\\q', 'SELECT 5 AS five;')).toBe('');
  });
});
