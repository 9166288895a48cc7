import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { splitStatements } from './split-statements.js';

describe('A text of SQL', () => {
  it.each([
    ['SELECT 1; SELECT 2;', ['SELECT 1', 'SELECT 2'], ''],
    ['SELECT 1; SELECT', ['SELECT 1'], 'SELECT'],
    [`SELECT 'a;b', "c;d";`, [`SELECT 'a;b', "c;d"`], ''],
    ["SELECT 'it''s; ';", ["SELECT 'it''s; '"], ''],
    ['DO $x$ BEGIN; END $x$;', ['DO $x$ BEGIN; END $x$'], ''],
    ['SELECT 1 -- no; end\n;', ['SELECT 1 -- no; end'], ''],
    ['SELECT 1 /* no; end */;', ['SELECT 1 /* no; end */'], ''],
    ["SELECT 'still; open", [], "SELECT 'still; open"],
    ['SELECT /* still; open', [], 'SELECT /* still; open'],
    ['DO $$ still; open', [], 'DO $$ still; open'],
    ['SELECT $1 - 2 / 1;', ['SELECT $1 - 2 / 1'], ''],
    [';;', [], ''],
  ])('%j is split at the semicolons between statements', (text, statements, rest) => {
    expect(splitStatements(text)).toEqual({ statements, rest });
  });

  it('keeps whatever stands between quotes in one piece', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const literal = `'${value.replaceAll("'", "''")}'`;
        expect(splitStatements(`SELECT ${literal}; SELECT 2;`).statements).toEqual([`SELECT ${literal}`, 'SELECT 2']);
      }),
    );
  });
});
