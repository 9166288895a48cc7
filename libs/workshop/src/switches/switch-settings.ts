/** How something is switched on. What is absent does not restrict it. */
export interface SwitchSettings {
  /** It takes effect so often, over all instances of the service. */
  readonly times?: number | undefined;
  /** It concerns this aggregate only. */
  readonly key?: string | undefined;
  /** It concerns the handler of this name only. */
  readonly handler?: string | undefined;
  readonly delayMs?: number | undefined;
  /** Whether a message whose handler fails is tried again (`transient`) or becomes a dead letter at once (`permanent`). */
  readonly failure?: 'transient' | 'permanent' | undefined;
}

/** What is on, as the database of the service keeps it: it survives the death of the process, and all instances follow it. */
export interface SwitchedOn {
  readonly settings: SwitchSettings;
  readonly since: Date;
  /** It is off from then on. */
  readonly until: Date;
  readonly hits: number;
  /** Who switched it on. */
  readonly by: string;
}
