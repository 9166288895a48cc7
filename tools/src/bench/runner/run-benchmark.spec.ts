import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ProgramProcess } from '../surroundings/program-process.js';
import { Surroundings } from '../surroundings/surroundings.js';
import type { Prepared } from './benchmark.js';
import { runBenchmark } from './run-benchmark.js';

describe('A benchmark that fails while preparing', () => {
  let surroundings: Surroundings;

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    vi.spyOn(console, 'error').mockReturnValue();
    surroundings = await Surroundings.open({ names: [], pairs: 1, quick: true });
  });
  afterAll(async () => {
    await surroundings.close();
    vi.restoreAllMocks();
  });

  const runFailing = (prepare: () => Promise<unknown>) =>
    runBenchmark(
      {
        name: 'failing',
        measures: 'nothing',
        prepare: async (): Promise<Prepared> => {
          await prepare();
          throw new Error('the shop did not open');
        },
      },
      surroundings,
    );

  it('is reported, and leaves no program running beside the next benchmark', async () => {
    const file = join(surroundings.directory, 'lasting-program.mjs');
    writeFileSync(file, "process.send('ready'); setInterval(() => undefined, 1_000);");
    let program: ProgramProcess | undefined;
    const { failures } = await runFailing(async () => {
      program = await surroundings.start({ name: 'lasting', file });
    });
    expect(failures).toEqual(['Error: the shop did not open']);
    expect(program!.child.signalCode).toBe('SIGTERM');
  });

  it('leaves no issuer of tokens open, which would keep the run from ending', async () => {
    let keys = '';
    await runFailing(async () => {
      keys = (await surroundings.openTokenIssuer()).jwksUrl;
      expect((await fetch(keys)).ok).toBe(true);
    });
    await expect(fetch(keys)).rejects.toThrow('fetch failed');
  });
});
