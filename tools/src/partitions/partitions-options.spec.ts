import { describe, expect, it } from 'vitest';
import { UsageError } from '../command-line/usage-error.js';
import { readPartitionsOptions } from './partitions-options.js';
import { lineOf } from './run-partitions.js';

const database = 'postgresql://catalog:secret@db:5432/catalog';

describe('The command for partitions', () => {
  it('waits for a minute and for all groups if nothing else is said', () => {
    const options = readPartitionsOptions(['change', '--topic', 'orders', '--to', '24'], {
      PARTITIONS_DATABASE_URL: database,
    });
    expect(options).toMatchObject({ command: 'change', topic: 'orders', partitions: 24, withinMs: 60_000 });
    expect(options).toMatchObject({ unawaitedGroups: [], reason: undefined });
  });

  it('takes several groups that are not waited for', () => {
    const args = ['--without', 'mail', '--without', 'fax', '--reason', 'both are gone', '--database', database];
    expect(readPartitionsOptions(['change', '--topic', 'orders', '--to', '24', ...args], {})).toMatchObject({
      unawaitedGroups: ['mail', 'fax'],
      reason: 'both are gone',
    });
  });

  it.each([
    [[], 'Name a command: status, change or cancel'],
    [['grow', '--database', database], 'Name a command: status, change or cancel'],
    [['status'], '--database or PARTITIONS_DATABASE_URL must be a URL'],
    [['cancel', '--database', database], '--topic must name a topic'],
    [['change', '--database', database, '--topic', 'orders'], '--to must be a whole number above 0'],
    [['change', '--database', database, '--topic', 'orders', '--to', '2.5'], '--to must be a whole number above 0'],
    [['change', '--database', database, '--topic', 'a', '--to', '2', '--within', 'soon'], '--within must be a whole'],
    [['status', '--colour'], "Unknown option '--colour'"],
  ])('refuses %j', (args, reason) => {
    expect(() => readPartitionsOptions(args, {})).toThrow(UsageError);
    expect(() => readPartitionsOptions(args, {})).toThrow(reason);
  });

  it('says how a change fares', () => {
    const state = { topic: 'orders', partitions: 12, wanted: 24, progress: 'mail has 3 messages left' };
    expect(lineOf(state)).toBe('orders: 12 partitions, to be 24 (mail has 3 messages left)');
    expect(lineOf({ ...state, wanted: null, progress: null })).toBe('orders: 12 partitions');
  });
});
