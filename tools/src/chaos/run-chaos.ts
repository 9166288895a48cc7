import { setMaxListeners } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '@tradewind/embedded-postgres';
import { type ChaosOptions, commandOf } from './chaos-options.js';
import { hurtAndJudge } from './hurt-and-judge.js';

/** True when every guarantee was kept. Everything that it starts is over when it returns, also after `stop`. */
export async function runChaos(options: ChaosOptions, stop: AbortController): Promise<boolean> {
  const directory = mkdtempSync(join(tmpdir(), 'tradewind-chaos-'));
  const undo: Array<() => unknown> = [];
  setMaxListeners(0, stop.signal);
  console.log(`Starting a shop for fault injection, data in ${directory}\n  ${commandOf(options)}`);
  let worthReading = true;
  try {
    const kept = await hurtAndJudge(options, directory, undo, stop);
    worthReading = !kept;
    return kept;
  } catch (error) {
    worthReading = (error as Error).name !== 'AbortError';
    if (worthReading) console.error(`\nTo repeat it: ${commandOf(options)}`);
    throw error;
  } finally {
    stop.abort();
    await undoAll(undo);
    if (worthReading) console.log(`The logs and the data are left in ${directory}`);
    else remove(directory);
  }
}

function remove(directory: string): void {
  removeEmbeddedPostgres(join(directory, 'postgres'));
  rmSync(directory, { recursive: true, force: true });
}

/** Stops everything in reverse order. A part that can't be stopped does not keep the others from stopping. */
async function undoAll(undo: Array<() => unknown>): Promise<void> {
  for (const part of undo.reverse()) {
    try {
      await part();
    } catch (error) {
      console.error(String(error));
    }
  }
}
