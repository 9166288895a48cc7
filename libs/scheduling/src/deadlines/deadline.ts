/** What is to be handled at its time. `kind` and `key` identify it. */
export interface NewDeadline {
  /** What is due, such as `payment`. One method handles all deadlines of a kind. */
  readonly kind: string;
  /** Whose deadline it is, such as the id of an order. */
  readonly key: string;
  /** By `Clock`. A time in the past is due at once. */
  readonly dueAt: Date;
  /** Anything that JSON can carry. */
  readonly payload?: unknown;
}

/** A deadline whose time has come, for its handler. */
export interface Deadline<Payload = unknown> {
  readonly kind: string;
  readonly key: string;
  readonly dueAt: Date;
  /** `null` if it was scheduled without one. */
  readonly payload: Payload;
  /** How often its handler has failed. */
  readonly failures: number;
}
