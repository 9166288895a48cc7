import { decide, messageTypeIn } from '../../domain/order-process/decide.js';
import type { Publication } from '../../domain/order-process/decision.js';
import type { ProcessMessage } from '../../domain/order-process/process-message.js';
import {
  deadlineOf,
  processStates,
  type ProcessState,
  type Progress,
  submitted,
} from '../../domain/order-process/process-state.js';
import { currentStateVersion, progressOf, type StoredProgress } from '../../domain/order-process/stored-progress.js';
import { table } from '../../domain/order-process/table.js';
import { messages } from './messages.js';

/** What happened to an order under one release: what the release stored, and what it did. */
export interface History {
  readonly start: StoredProgress;
  readonly steps: readonly {
    readonly message: ProcessMessage;
    readonly publishes: readonly Publication[];
    readonly stored: StoredProgress;
  }[];
}

const store = (progress: Progress): StoredProgress => ({ stateVersion: currentStateVersion, ...progress });

/** One history for each cell that does something: the shortest way to its state, its message, and the shortest way to an end. */
export function recordHistories(): History[] {
  return processStates.flatMap((state) =>
    messages
      .filter((message) => !['ignore', 'refuse'].includes(table[state][messageTypeIn(state, message)].kind))
      .map((message) => record([...shortest(submitted, (at) => at === state), message])),
  );
}

function record(path: readonly ProcessMessage[]): History {
  const reached = path.reduce((progress, message) => decide(progress, message).next, submitted);
  const all = [...path, ...shortest(reached, (state) => deadlineOf[state] === null)];
  let progress = submitted;
  const steps = all.map((message) => {
    const { next, publishes } = decide(progress, message);
    progress = next;
    return { message, publishes, stored: store(next) };
  });
  return { start: store(submitted), steps };
}

/** The shortest way of messages from here to a state, breadth first. */
function shortest(from: Progress, isThere: (state: ProcessState) => boolean): ProcessMessage[] {
  const known = new Set([placeOf(from)]);
  const open: { progress: Progress; path: ProcessMessage[] }[] = [{ progress: from, path: [] }];
  for (const { progress, path } of open) {
    if (isThere(progress.state)) return path;
    for (const message of messages) {
      const { next } = decide(progress, message);
      if (known.has(placeOf(next))) continue;
      known.add(placeOf(next));
      open.push({ progress: next, path: [...path, message] });
    }
  }
  throw new Error(`Nothing leads from ${from.state} there.`);
}

const placeOf = ({ state, settlement }: Progress) => `${state} ${settlement}`;

export interface Ending {
  readonly progress: Progress;
  readonly published: readonly Publication[];
}

/** Takes up what was stored after `taken` steps, with today's code, and lets happen what happened afterwards. */
export function replay({ start, steps }: History, taken: number): Ending {
  let progress = progressOf(taken === 0 ? start : steps[taken - 1]!.stored);
  const published: Publication[] = [];
  for (const { message } of steps.slice(taken)) {
    const decision = decide(progress, message);
    progress = decision.next;
    published.push(...decision.publishes);
  }
  return { progress, published };
}

/** How the history ended under the release that recorded it. */
export function recordedEnding({ start, steps }: History, taken: number): Ending {
  const last = steps.at(-1)?.stored ?? start;
  return { progress: progressOf(last), published: steps.slice(taken).flatMap(({ publishes }) => publishes) };
}
