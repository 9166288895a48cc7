import type { RecordedStep } from '../trail-step.js';
import { announcesMessage } from './announced.js';
import { describeStep } from './describe-step.js';
import { sentenceOf } from './event-name.js';
import { ghostMessages } from './ghost-messages.js';
import { type ConsumersOf, type Reaction, reactionsOf } from './reactions.js';
import { isRecordedInFull } from './recorded-in-full.js';
import { StepTree } from './step-tree.js';
import { waitingDeadlines } from './waiting-deadlines.js';
import { type WaySign, wayOf } from './way.js';

/**
 * `lost`: an event or the work of a handler was lost · `ghost`: a message is out whose transaction was rolled back · `doubled`: a
 * message took effect more than once · `failed`: what began it was refused or failed, and nothing else is to come.
 */
export const flowStates = [
  'lost',
  'ghost',
  'doubled',
  'dead',
  'retrying',
  'waiting',
  'running',
  'failed',
  'done',
] as const;

export type FlowState = (typeof flowStates)[number];

/** A flow in one line. */
export interface FlowSummary {
  readonly correlationId: string;
  /** What began it, in words. */
  readonly name: string;
  /** In ms since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly state: FlowState;
  /** When it goes on by itself, in ms since the epoch. */
  readonly until?: number;
  readonly services: readonly string[];
  readonly types: readonly string[];
  readonly steps: number;
  readonly lastStep: string;
  readonly way: readonly WaySign[];
  /** It only read, and published nothing. */
  readonly readsOnly: boolean;
  /** A service recorded only what failed in it, because there were too many flows. */
  readonly isPartial: boolean;
}

export function summarizeFlow(
  correlationId: string,
  steps: readonly RecordedStep[],
  consumersOf: ConsumersOf,
): FlowSummary {
  const tree = new StepTree(steps);
  const startedAt = Math.min(...steps.map(({ at }) => at));
  const endedAt = Math.max(...steps.map(({ at, durationMs }) => at + durationMs));
  const last = steps.reduce((latest, step) => (step.at >= latest.at ? step : latest));
  return {
    correlationId,
    name: nameOf(tree),
    startedAt,
    durationMs: endedAt - startedAt,
    ...stateOf(tree, consumersOf),
    services: [...new Set(tree.roots.flatMap(({ service }) => service))],
    types: [...new Set(steps.flatMap(({ type }) => (type === undefined ? [] : [String(type)])))],
    steps: steps.length,
    lastStep: `${last.service}: ${describeStep(last).title}`,
    way: wayOf(tree),
    readsOnly: steps.every(({ kind }) => kind === 'http' || kind === 'query'),
    isPartial: !steps.every(isRecordedInFull),
  };
}

/** By the command of the first request that did the most: others may only have prepared it. */
function nameOf(tree: StepTree): string {
  const first = tree.roots[0]!;
  const commands = tree.within(first).filter(({ kind }) => kind === 'command');
  const [command] = commands.sort((a, b) => tree.within(b).length - tree.within(a).length);
  return command ? sentenceOf(command.name) : describeStep(first).title;
}

function stateOf(tree: StepTree, consumersOf: ConsumersOf): { state: FlowState; until?: number } {
  const messages = reactionsOf(tree.all, consumersOf);
  const reactions = messages.flatMap((message) => message.reactions);
  const are = (state: Reaction['state']) => reactions.filter((reaction) => reaction.state === state);
  if (are('lost').length > 0 || tree.all.some(isLoss)) return { state: 'lost' };
  if (ghostMessages(tree).size > 0) return { state: 'ghost' };
  if (are('doubled').length > 0) return { state: 'doubled' };
  if (are('dead').length > 0 || are('parked').length > 0) return { state: 'dead' };
  const retrying = are('retrying');
  if (retrying.length > 0) return { state: 'retrying', until: soonest(retrying.map(({ until }) => until!)) };
  const relayed = new Set(messages.filter(({ isRelayed }) => isRelayed).map(({ messageId }) => messageId));
  const isUnderWay = tree.all.some(
    (step) =>
      announcesMessage(step) &&
      isRecordedInFull(step) &&
      !tree.undone.has(step) &&
      !relayed.has(String(step.messageId)),
  );
  if (isUnderWay || are('pending').length > 0) return { state: 'running' };
  const deadlines = waitingDeadlines(tree);
  if (deadlines.length > 0) return { state: 'waiting', until: soonest(deadlines.map(({ until }) => Number(until))) };
  return { state: messages.length === 0 && isRefused(tree.roots[0]!) ? 'failed' : 'done' };
}

/** Something was done wrong on purpose, and failed where nobody hears of it. */
const isLoss = ({ kind, error }: RecordedStep): boolean => kind === 'fault' && error !== undefined;

const soonest = (times: readonly number[]): number => Math.min(...times);

function isRefused({ error, httpStatus }: RecordedStep): boolean {
  return error !== undefined || Number(httpStatus ?? 0) >= 400;
}
