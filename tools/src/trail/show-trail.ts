import type { RecordedStep } from '@tradewind/trail';
import { ScenarioError } from '../scenario/scenario-error.js';
import { type Credentials, nobody } from '../sign-in/credentials.js';
import { legend } from './legend.js';
import { TrailPrinter } from './trail-printer.js';
import { TrailStream } from './trail-stream.js';

const mostSteps = 10_000;
const printEveryMs = 50;
const timeoutMs = 20_000;

/** Prints what is known of a correlation id. Throws `ScenarioError` when that is nothing. */
export async function showTrail(
  origin: string,
  correlationId: string,
  reader: Credentials = nobody,
  print = console.log,
): Promise<void> {
  const printer = new TrailPrinter(print);
  printer.follow(correlationId);
  (await stepsOf(origin, correlationId, reader)).forEach((step) => printer.take(step));
  if (printer.steps.length === 0) {
    throw new ScenarioError(
      `Nothing is known of "${correlationId}" at ${origin}. It takes a second until a step arrives, and the last 50,000 are kept.`,
    );
  }
  printer.printAll();
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
  const printer = new TrailPrinter(print);
  printer.follow(correlationId);
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const stream = new TrailStream((step) => printer.take(step));
  const printing = setInterval(() => printer.printWhatIsDue(), printEveryMs);
  try {
    await stream.open(origin, correlationId, reader);
    print(legend());
    await Promise.race([ended, stream.closed]);
    printer.printWhatIsDue();
    if (!signal.aborted) throw new ScenarioError(`The shop at ${origin} has ended.`);
  } finally {
    clearInterval(printing);
    stream.close();
  }
}

async function stepsOf(origin: string, correlationId: string, reader: Credentials): Promise<RecordedStep[]> {
  const url = `${origin}/api/trail?limit=${mostSteps}&correlationId=${encodeURIComponent(correlationId)}`;
  const headers = await reader.headers();
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
    throw new ScenarioError(`No shop answers at ${origin}. Start one first: npm run demo`, { cause: error });
  });
  if (!response.ok) throw new ScenarioError(`${url} was answered with ${response.status}.`);
  return ((await response.json()) as { steps: RecordedStep[] }).steps;
}
