/** A domain event that is to be dispatched, with its cause. */
export interface RecordedEvent {
  readonly event: object;
  /** 1: raised by the command itself; n + 1: raised by a handler of an event of round n. */
  readonly round: number;
  /** The command or the handler that raised it. */
  readonly raisedBy: string;
  readonly cause?: RecordedEvent;
  readonly aggregate?: string;
}

export interface Raiser {
  readonly name: string;
  readonly of?: RecordedEvent;
}
