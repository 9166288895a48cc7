import { newId } from '@tradewind/domain';
import { currentCorrelation } from '@tradewind/trail';
import type { NewDeadline } from './deadline.js';
import { currentTraceContext } from './trace-context.js';

const NAME_CHARACTERS = 200;
const PAYLOAD_CHARACTERS = 100_000;

/** The values of a new row, in the order of `SCHEDULE`. @throws RangeError if one of them can't be stored */
export function valuesOf({ kind, key, dueAt, payload }: NewDeadline): unknown[] {
  demand(isName(kind), `The kind of a deadline has 1 to ${NAME_CHARACTERS} characters.`);
  demand(isName(key), `The key of a deadline has 1 to ${NAME_CHARACTERS} characters.`);
  demand(!Number.isNaN(+dueAt), `The deadline ${kind} of ${key} has no valid time.`);
  const json = payload === undefined ? null : JSON.stringify(payload);
  demand((json?.length ?? 0) <= PAYLOAD_CHARACTERS, `The payload of the deadline ${kind} of ${key} is too large.`);
  const id = newId();
  const { correlationId = id, causationId } = currentCorrelation() ?? {};
  const { traceparent, tracestate } = currentTraceContext();
  return [kind, key, id, dueAt.toISOString(), json, correlationId, causationId, traceparent, tracestate];
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= NAME_CHARACTERS;
}

function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(sentence);
}
