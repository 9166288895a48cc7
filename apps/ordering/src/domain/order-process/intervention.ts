/** A person who had a process advanced. */
export interface Intervention {
  readonly userId: string;
  /** Null where no reason is asked for. */
  readonly reason: string | null;
}
