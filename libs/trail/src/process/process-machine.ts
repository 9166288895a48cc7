import type { TransitionOutcome } from '../trace-transition.js';

/** What a process can do: drawn from the code of the service that runs it. */
export interface ProcessMachine {
  readonly process: string;
  readonly service: string;
  readonly initial: string;
  /** In the order in which they are best read. */
  readonly states: readonly MachineState[];
  /** What keeps the state is there only if something is done, such as asking again. */
  readonly transitions: readonly MachineTransition[];
}

export interface MachineState {
  readonly name: string;
  /** The deadline until which it waits; null if it does not wait for a time. */
  readonly deadline: string | null;
  /** Nothing is waited for any more. */
  readonly isEnd: boolean;
}

export interface MachineTransition {
  readonly from: string;
  readonly to: string;
  /** The message that causes it. */
  readonly message: string;
  /** The message is the deadline of the state. */
  readonly isDeadline: boolean;
  readonly outcome: Exclude<TransitionOutcome, 'ignored'>;
  /** Why, in a word; null if the message says it all. */
  readonly reason: string | null;
}

/** The states that follow each other if all goes well. */
export function mainLineOf({ initial, states, transitions }: ProcessMachine): string[] {
  const line = [initial];
  const nextOf = (from: string): string | undefined => {
    const next = transitions.filter((each) => each.from === from && each.outcome === 'went-on').map(({ to }) => to);
    return states.map(({ name }) => name).find((name) => next.includes(name) && !line.includes(name));
  };
  for (let next = nextOf(initial); next !== undefined; next = nextOf(next)) line.push(next);
  return line;
}
