import { attemptsOf, stateOfEnd, type Attempt } from '../flow/attempts.js';
import { eventTitle } from '../flow/event-name.js';
import { StepTree } from '../flow/step-tree.js';
import type { RecordedStep } from '../trail-step.js';
import { messageIn } from './message-in.js';
import type { MessageOut, ProcessTransition, ToldOutcome } from './process-transition.js';
import { stateChanges } from './state-changes.js';

interface Found {
  readonly step: RecordedStep;
  readonly root: RecordedStep;
  /** What ran in the same transaction, if one is known. */
  readonly attempt?: Attempt;
}

/** What processes decided among the steps of one correlation id, the oldest first, with the messages that they ignored. */
export function transitionsOf(steps: readonly RecordedStep[]): ProcessTransition[] {
  if (!steps.some(({ kind }) => kind === 'process-transition')) return [];
  const tree = new StepTree(steps);
  const found = tree.roots.flatMap((root) => findBelow(tree, root, { root }));
  const told = found.map((each) => tell(tree, each, found));
  return [...told, ...told.flatMap((transition) => duplicatesOf(tree, transition))].sort((a, b) => a.at - b.at);
}

function findBelow(tree: StepTree, step: RecordedStep, place: Omit<Found, 'step'>): Found[] {
  const here = step.kind === 'process-transition' ? [{ step, ...place }] : [];
  const below = attemptsOf(tree.childrenOf(step)).flatMap((attempt) =>
    attempt.steps.flatMap((child) => findBelow(tree, child, attempt.end ? { ...place, attempt } : place)),
  );
  return [...here, ...below];
}

function tell(tree: StepTree, { step, root, attempt }: Found, all: readonly Found[]): ProcessTransition {
  const { process, processLabel, from, to, reason, error, deadline, until, clock } = step;
  const shares = all.some((other) => other.step !== step && attempt !== undefined && other.attempt === attempt);
  const isUndone = attempt?.end !== undefined && stateOfEnd(attempt.end) === 'rolled back';
  return {
    ...{ id: step.id, process: String(process), key: String(step.key), service: step.service, at: step.at },
    ...(processLabel !== undefined && { label: String(processLabel) }),
    correlationId: String(step.correlationId),
    message: messageIn(tree, root, step),
    ...(from !== undefined && { from: String(from) }),
    ...((to ?? from) !== undefined && { to: String(to ?? from) }),
    outcome: error === undefined ? (step.outcome as ToldOutcome) : 'refused',
    ...((error ?? reason) !== undefined && { reason: String(error ?? reason) }),
    changes: error === undefined ? stateChanges(step.before, step.after) : [],
    messagesOut: isUndone ? [] : messagesOut(tree, attempt?.steps ?? [root], shares ? step.key : undefined),
    ...(deadline !== undefined && { deadline: String(deadline) }),
    ...(until !== undefined && { until: Number(until) }),
    clockAheadMs: aheadMs(step.at, clock),
    isUndone,
  };
}

/** `key`: where several instances share the transaction, only what concerns this one. */
function messagesOut(tree: StepTree, steps: readonly RecordedStep[], key: RecordedStep['key']): MessageOut[] {
  return steps
    .flatMap((step) => tree.within(step))
    .filter((step) => step.kind === 'outbox' && (key === undefined || step.key === key))
    .map(({ id, type, name }) => ({ step: id, type: String(type), title: eventTitle(String(type ?? name)) }));
}

/** What the inbox knew already never reached the process. */
function duplicatesOf(tree: StepTree, { message, process, key, service, correlationId, isUndone }: ProcessTransition) {
  if (message.messageId === undefined || isUndone) return [];
  return tree.all.flatMap((step): ProcessTransition[] => {
    if (step.kind !== 'received' || step.service !== service || step.messageId !== message.messageId) return [];
    const inbox = tree.childrenOf(step).find(({ kind }) => kind === 'inbox');
    if (inbox?.outcome !== 'duplicate') return [];
    return [
      {
        ...{ id: step.id, process, key, service, at: step.at, correlationId, changes: [], messagesOut: [] },
        message: messageIn(tree, step, { message: message.name }),
        ...{ outcome: 'duplicate', reason: 'The inbox knew it.', clockAheadMs: 0, isUndone: false },
      },
    ];
  });
}

function aheadMs(at: number, clock: string | number | undefined): number {
  const ahead = clock === undefined ? 0 : Number(clock) - at;
  return Math.abs(ahead) < 1_000 ? 0 : Math.round(ahead);
}
