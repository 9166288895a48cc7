import type { ProcessMachine } from './process-machine.js';
import { isInEffect, type ProcessTransition } from './process-transition.js';

/** What an instance waits for. By the time of its service: see `clockAheadMs`. */
export interface PendingDeadline {
  readonly name: string;
  /** When it was set and when it ends, in ms since the epoch. */
  readonly setAt: number;
  readonly until: number;
}

/** An instance of a process in one line. */
export interface ProcessSummary {
  readonly process: string;
  readonly key: string;
  /** What people call it. */
  readonly label?: string;
  readonly service: string;
  readonly state: string;
  /** When it changed last, in ms since the epoch. */
  readonly changedAt: number;
  readonly deadline?: PendingDeadline;
  /** How far the time of its service is ahead, in ms. */
  readonly clockAheadMs: number;
  /** It waits for nothing any more. */
  readonly isDone: boolean;
  /** What was done is undone, or is being undone. */
  readonly isCompensated: boolean;
  /** Why it was compensated, in a word. */
  readonly reason?: string;
  /** Its beginning is among the steps that are kept. */
  readonly isComplete: boolean;
  readonly correlationIds: readonly string[];
}

/**
 * @param transitions of one instance, the oldest first
 * @returns undefined if none of them took effect
 */
export function summarizeProcess(
  transitions: readonly ProcessTransition[],
  machine: ProcessMachine | undefined,
): ProcessSummary | undefined {
  const told = transitions.filter(isInEffect);
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return undefined;
  const state = last.to!;
  const deadline = pendingDeadline(told);
  const label = told.find((each) => each.label !== undefined)?.label;
  const compensation = told.findLast(({ outcome, from, to }) => outcome === 'compensated' && from !== to);
  return {
    ...{ process: last.process, key: last.key, service: last.service, state },
    ...(label !== undefined && { label }),
    changedAt: last.at,
    ...(deadline && { deadline }),
    clockAheadMs: last.clockAheadMs,
    isDone: machine?.states.find(({ name }) => name === state)?.isEnd ?? deadline === undefined,
    isCompensated: compensation !== undefined,
    ...(compensation?.reason !== undefined && { reason: compensation.reason }),
    isComplete: first.from === undefined,
    correlationIds: [...new Set(transitions.map(({ correlationId }) => correlationId))],
  };
}

/** Set by the first of the latest transitions that have the same deadline. */
function pendingDeadline(told: readonly ProcessTransition[]): PendingDeadline | undefined {
  const { deadline, until } = told.at(-1)!;
  if (deadline === undefined || until === undefined) return undefined;
  const others = told.findLastIndex((each) => each.deadline !== deadline || each.until !== until);
  const { at, clockAheadMs } = told[others + 1]!;
  return { name: deadline, setAt: at + clockAheadMs, until };
}

/** How far the clock of each service is ahead, in ms: as of its latest transition, because a clock may be moved. */
export function clocksAhead(transitions: Iterable<ProcessTransition>): ReadonlyMap<string, number> {
  const latest = new Map<string, ProcessTransition>();
  for (const transition of transitions) {
    if (transition.outcome === 'duplicate') continue;
    if (!(transition.at < (latest.get(transition.service)?.at ?? 0))) latest.set(transition.service, transition);
  }
  return new Map([...latest].map(([service, { clockAheadMs }]) => [service, clockAheadMs]));
}
