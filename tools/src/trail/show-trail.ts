import { setTimeout } from 'node:timers/promises';
import { ScenarioError } from '../scenario/scenario-error.js';
import { type Credentials, nobody } from '../sign-in/credentials.js';
import { FlowLines } from './flow-lines.js';
import { readFlow, type ToldFlow } from './flow-source.js';
import { legend } from './legend.js';
import { TrailStream } from './trail-stream.js';

/** The spans of a transaction are sent when they end, a few at a time. */
const settledAfterMs = 500;

/** Prints what is known of a correlation id, as the gateway tells it. Throws `ScenarioError` when that is nothing. */
export async function showTrail(
  origin: string,
  correlationId: string,
  reader: Credentials = nobody,
  print = console.log,
): Promise<void> {
  const flow = await readFlow(origin, correlationId, reader);
  if (!flow) {
    throw new ScenarioError(
      `Nothing is known of "${correlationId}" at ${origin}. It takes a second until a step arrives, and the last 50,000 are kept.`,
    );
  }
  printNew(flow, new Set(), print);
  if (flow.notKept > 0) print(`${flow.notKept} more steps are not kept.`);
  print(`\n${legend()}`);
}

/** Prints what is known of a correlation id and what comes, until `signal` ends it. */
export async function followTrail(
  origin: string,
  correlationId: string,
  signal: AbortSignal,
  reader: Credentials = nobody,
  print = console.log,
): Promise<void> {
  let arrivedAt = 0;
  const stream = new TrailStream(() => (arrivedAt = Date.now()));
  const printed = new Set<string>();
  const ended = new AbortController();
  const ending = AbortSignal.any([signal, ended.signal]);
  try {
    await stream.open(origin, correlationId, reader);
    void stream.closed.then(() => ended.abort());
    print(legend());
    for (let printedAt = 0; !ending.aborted;) {
      if (arrivedAt > printedAt && Date.now() - arrivedAt >= settledAfterMs) {
        printedAt = arrivedAt;
        const flow = await readFlow(origin, correlationId, reader);
        if (flow) printNew(flow, printed, print);
      }
      await setTimeout(settledAfterMs / 10, undefined, { signal: ending }).catch(() => undefined);
    }
    if (!signal.aborted) throw new ScenarioError(`The shop at ${origin} has ended.`);
  } finally {
    stream.close();
  }
}

function printNew({ rows, transactions }: ToldFlow, printed: Set<string>, print: (line: string) => void): void {
  const lines = new FlowLines(transactions);
  for (const row of rows.filter(({ id }) => !printed.has(id))) {
    print(lines.lineOf(row));
    printed.add(row.id);
  }
}
