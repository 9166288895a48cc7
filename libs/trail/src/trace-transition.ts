import type { StepValues } from './step.js';
import { traceStep } from './trace-step.js';

/** What a process manager makes of a message. `compensated`: what was done is undone, now or by an event on its way. */
export const transitionOutcomes = ['went-on', 'compensated', 'ignored'] as const;

export type TransitionOutcome = (typeof transitionOutcomes)[number];

/** A message that has come to an instance of a process. */
export interface ProcessMessage {
  /** The name of the process, as its machine is declared. */
  readonly process: string;
  /** The id of the instance. */
  readonly id: string;
  /** What people call the instance, such as the number of an order. No personal data. */
  readonly label?: string;
  /** The name of the message, as the machine is declared. */
  readonly message: string;
  /** The state in which it meets the instance; undefined if it begins it. */
  readonly from?: string;
  /** What is stored of the instance before. */
  readonly before?: StoredState;
  /** The time by which the service decides. */
  readonly now: Date;
}

/** What was decided. */
export interface Transition {
  readonly to: string;
  readonly outcome: TransitionOutcome;
  /** Why: in a word, or in a sentence if nothing was done. No free text of a person. */
  readonly reason?: string | null;
  /** What is stored of the instance now. */
  readonly after: StoredState;
  /** What it waits for now, and until when by the service's time. */
  readonly deadline?: { readonly name: string; readonly at: Date } | null;
}

/** Small values without personal data: they are shown to whoever may see the trail. */
export type StoredState = Readonly<Record<string, string | number | boolean | Date | null>>;

/** More is not sent: a trace is no store of documents. */
const mostBytes = 1_000;

/**
 * Runs a decision of a process manager as a step of the trail. Call it inside the unit of work that stores the new state and
 * writes what is published to the outbox; a rollback undoes the step, too. A decision that throws is a message that was refused.
 * Errors are rethrown unchanged. `tell` is called only if the step is recorded.
 */
export async function traceTransition<D>(
  { process, id, label, message, from, before, now }: ProcessMessage,
  decide: () => D,
  tell: (decided: D) => Transition,
): Promise<D> {
  const arrived = { process, key: id, processLabel: label, message, from, clock: +now };
  return traceStep('process-transition', process, arrived, async (step) => {
    if (step.isRecorded) step.set({ before: textOf(before) });
    const decided = decide();
    if (step.isRecorded) step.set(valuesOf(tell(decided)));
    return decided;
  });
}

function valuesOf({ to, outcome, reason, after, deadline }: Transition): StepValues {
  return {
    ...{ to, outcome, after: textOf(after) },
    ...(reason && { reason }),
    ...(deadline && { deadline: deadline.name, until: +deadline.at }),
  };
}

function textOf(state: StoredState | undefined): string | undefined {
  if (!state) return undefined;
  const text = JSON.stringify(state);
  const bytes = Buffer.byteLength(text);
  return bytes <= mostBytes ? text : JSON.stringify({ notSent: `${bytes} bytes` });
}
