import { mainLineOf, type MachineState, type MachineTransition, type ProcessMachine } from './process-machine.js';
import { summarizeProcess, type ProcessSummary } from './process-summary.js';
import { isInEffect, type ProcessTransition } from './process-transition.js';

/** `unknown`: it lies before what is kept. */
export const stateProgresses = ['taken', 'here', 'ahead', 'unknown'] as const;

export type StateProgress = (typeof stateProgresses)[number];

/** A state of the machine, and whether the instance has been there. */
export interface StateOnPath extends MachineState {
  /** Among those that follow each other if all goes well; the others are ways out. */
  readonly isOnMainLine: boolean;
  readonly progress: StateProgress;
  /** When it was reached last, in ms since the epoch. */
  readonly reachedAt?: number;
}

export interface TransitionOnPath extends MachineTransition {
  /** How often the instance has gone this way. */
  readonly taken: number;
}

/** An instance of a process: its machine with the path that it has taken, and what moved it. */
export interface ToldProcess {
  readonly summary: ProcessSummary;
  readonly initial: string;
  readonly states: readonly StateOnPath[];
  readonly ways: readonly TransitionOnPath[];
  /** What happens if nothing else does until the deadline. */
  readonly then: readonly TransitionOnPath[];
  /** The oldest first. */
  readonly transitions: readonly ProcessTransition[];
  /** The ids of transitions before which others are not kept. */
  readonly gapsBefore: readonly string[];
}

/** Tells an instance; undefined if nothing is known of it. A machine that was not declared is drawn from what was seen. */
export function tellProcess(
  transitions: readonly ProcessTransition[],
  declared: ProcessMachine | undefined,
): ToldProcess | undefined {
  const summary = summarizeProcess(transitions, declared);
  if (!summary) return undefined;
  const told = transitions.filter(isInEffect);
  const machine = declared ?? machineSeen(told);
  const ways = machine.transitions.map((way) => ({ ...way, taken: told.filter(wentBy(way)).length }));
  return {
    summary,
    initial: machine.initial,
    states: statesOnPath(machine, told, summary),
    ways,
    then: summary.deadline ? ways.filter(({ from, isDeadline }) => isDeadline && from === summary.state) : [],
    transitions,
    gapsBefore: told.filter((each, n) => each.from !== told[n - 1]?.to).map(({ id }) => id),
  };
}

const wentBy =
  ({ from, to, message }: MachineTransition) =>
  (told: ProcessTransition): boolean =>
    told.from === from && told.to === to && told.message.name === message && told.outcome !== 'ignored';

function statesOnPath(
  machine: ProcessMachine,
  told: readonly ProcessTransition[],
  { state, isComplete }: ProcessSummary,
): StateOnPath[] {
  const line = mainLineOf(machine);
  const visited = new Set(told.flatMap(({ from, to }) => [from, to]));
  const firstKnown = line.findIndex((name) => visited.has(name));
  return machine.states.map((each) => {
    const reachedAt = told.findLast(({ from, to }) => to === each.name && from !== to)?.at;
    const isBeforeKnown = !isComplete && line.includes(each.name) && line.indexOf(each.name) < firstKnown;
    const progress = visited.has(each.name) ? 'taken' : isBeforeKnown ? 'unknown' : 'ahead';
    return {
      ...each,
      isOnMainLine: line.includes(each.name),
      progress: each.name === state ? 'here' : progress,
      ...(reachedAt !== undefined && { reachedAt }),
    };
  });
}

function machineSeen(told: readonly ProcessTransition[]): ProcessMachine {
  const names = [...new Set(told.flatMap(({ from, to }) => [from, to]))].filter((name) => name !== undefined);
  const [first] = told;
  const transitions = told.flatMap(({ from, to, outcome, message, reason = null }): MachineTransition[] => {
    if (from === undefined || from === to || (outcome !== 'went-on' && outcome !== 'compensated')) return [];
    return [{ from, to: to!, message: message.name, isDeadline: message.by === 'deadline', outcome, reason }];
  });
  return {
    ...{ process: first!.process, service: first!.service, initial: names[0]! },
    states: names.map((name) => {
      const deadline = told.findLast(({ to }) => to === name)?.deadline ?? null;
      return { name, deadline, isEnd: deadline === null };
    }),
    transitions,
  };
}
