/** A generation of projections as a service describes it. */
export interface Generation {
  readonly number: number;
  readonly state: string;
  readonly startedAt: string;
  readonly liveAt: string | null;
  readonly waitsFor: string | null;
  readonly completeSince: string | null;
}

export interface RunningRebuild {
  readonly generation: Generation;
  readonly messagesLeft: number;
  readonly partitions: ReadonlyArray<{ readonly first: string; readonly next: string; readonly end: string }>;
}
