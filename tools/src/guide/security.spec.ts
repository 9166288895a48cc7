import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AsvsRow, levelOf, readRows, requiredIds, table } from './asvs-table.js';

const rows = readRows();
const those = (state: string) => rows.filter((row) => row.state === state);

describe('The table of security requirements', () => {
  it('has each requirement of levels 1 and 2 once, and no other', () => {
    expect(rows.flatMap(({ ids }) => ids).sort()).toEqual([...requiredIds].sort());
  });

  it('knows the level of each', () => {
    const wrong = rows.filter(({ ids, level }) => ids.some((id) => levelOf(id) !== level));
    expect(wrong).toEqual([]);
  });

  it('says of each that it is met, does not apply, or is not met, and how or why', () => {
    const states = ['met', 'not applicable', 'not met'];
    expect(rows.filter(({ state, reason }) => !states.includes(state) || reason === '')).toEqual([]);
  });

  it('counts them as they are', () => {
    const number = (state: string) => those(state).flatMap(({ ids }) => ids).length;
    const [told] = /Of \d+ requirements,[^.]*\./.exec(readFileSync(table, 'utf8')) ?? [];
    expect(told).toBe(
      `Of ${requiredIds.length} requirements, ${number('met')} are met, ${number('not applicable')} do not apply, and ${number('not met')} are not met.`,
    );
  });

  it('shows all that is met', () => {
    expect(those('met').filter(({ shown }) => shown.length === 0)).toEqual([]);
  });

  it('shows all that is met by a spec, or says that somebody has read the source', () => {
    const isShownBySpec = ({ shown }: AsvsRow) => shown.some(({ file }) => file.pathname.endsWith('.spec.ts'));
    const untold = those('met').filter((row) => isShownBySpec(row) === row.isInspected);
    expect(untold.map(({ ids }) => ids)).toEqual([]);
  });

  it.each(rows.filter(({ shown }) => shown.length > 0))('names what exists: $ids', ({ shown }) => {
    const missing = shown.filter(({ file }) => !existsSync(file)).map(({ file }) => file.pathname);
    expect(missing).toEqual([]);
    const untold = shown.filter(({ file, text }) => text !== undefined && !readFileSync(file, 'utf8').includes(text));
    expect(untold.map(({ text }) => text)).toEqual([]);
  });
});
