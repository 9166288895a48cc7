import type { FlowRow, FlowSummary, FlowTransaction } from '@tradewind/trail/flow';
import { ScenarioError } from '../scenario/scenario-error.js';
import type { Credentials } from '../sign-in/credentials.js';

/** What the gateway tells of a correlation id. */
export interface ToldFlow {
  readonly summary: FlowSummary;
  readonly rows: readonly FlowRow[];
  readonly transactions: readonly FlowTransaction[];
  /** Steps that were not kept, because there were too many. */
  readonly notKept: number;
}

const timeoutMs = 20_000;

/** Resolves with undefined when nothing is known. Throws `ScenarioError` when nobody answers. */
export async function readFlow(
  origin: string,
  correlationId: string,
  reader: Credentials,
): Promise<ToldFlow | undefined> {
  const url = `${origin}/api/trail/flows/${encodeURIComponent(correlationId)}`;
  const headers = await reader.headers();
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
    throw new ScenarioError(`No shop answers at ${origin}. Start one first: npm run demo`, { cause: error });
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new ScenarioError(`${url} was answered with ${response.status}.`);
  return (await response.json()) as ToldFlow;
}
