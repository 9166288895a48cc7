import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type History, recordedEnding, recordHistories, replay } from '../../test-support/order-process/histories.js';
import { currentStateVersion, progressOf } from './stored-progress.js';

const folder = fileURLToPath(new URL('../../../released/order-process/', import.meta.url));
const fileOf = (version: number) => `${folder}histories.v${version}.json`;
const checksums = `${folder}checksums.json`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** RECORD=1 records the histories of a version that has none. What is recorded is never written again. */
if (process.env['RECORD'] === '1' && !existsSync(fileOf(currentStateVersion))) {
  const lines = recordHistories().map((history) => JSON.stringify(history));
  writeFileSync(fileOf(currentStateVersion), `[\n${lines.join(',\n')}\n]\n`);
  const files = readdirSync(folder).filter((file) => file.startsWith('histories.'));
  const sums = Object.fromEntries(files.sort().map((file) => [file, sha256(readFileSync(folder + file, 'utf8'))]));
  writeFileSync(checksums, `${JSON.stringify(sums, null, 2)}\n`);
}

const released = readdirSync(folder).filter((file) => file.startsWith('histories.'));
const histories = released.flatMap((file) =>
  (JSON.parse(readFileSync(folder + file, 'utf8')) as History[]).map((history, index) => {
    return [`${file} ${index}: ${history.steps.map(({ message }) => message.type).join(', ')}`, history] as const;
  }),
);

describe('A process that a released version has begun', () => {
  it.each(histories)('ends today as it ended then, wherever it is taken up: %s', (_, history) => {
    for (let taken = 0; taken <= history.steps.length; taken += 1)
      expect(replay(history, taken)).toEqual(recordedEnding(history, taken));
  });

  it('was recorded for every version, and nobody has changed the record', () => {
    const versions = Array.from({ length: currentStateVersion + 1 }, (_, version) => `histories.v${version}.json`);
    expect(released.sort()).toEqual(versions);
    const sums = Object.fromEntries(released.map((file) => [file, sha256(readFileSync(folder + file, 'utf8'))]));
    expect(JSON.parse(readFileSync(checksums, 'utf8'))).toEqual(sums);
  });
});

describe('A stored state', () => {
  it('of an order from before there were processes is understood', () => {
    const status = (state: string) => progressOf({ stateVersion: 0, state, settlement: null, refundAttempts: 0 });
    expect(status('Submitted')).toEqual({ state: 'Submitted', settlement: null, refundAttempts: 0 });
    expect(status('Cancelled')).toEqual({ state: 'Cancelled', settlement: 'Cancelled', refundAttempts: 0 });
  });

  it('of a later release is not taken for something else', () => {
    const later = { stateVersion: currentStateVersion + 1, state: 'Submitted', settlement: null, refundAttempts: 0 };
    expect(() => progressOf(later)).toThrow('does not know the state');
    expect(() => progressOf({ ...later, stateVersion: 1, state: 'AwaitingGodot' })).toThrow('AwaitingGodot');
  });
});
