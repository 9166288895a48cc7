/**
 * `building`: reads the log from its beginning · `live`: is shown · `retired`: was replaced or given up, and is being removed ·
 * `removed`: nothing is left of it but this record.
 */
export type GenerationState = 'building' | 'live' | 'retired' | 'removed';

/** All rows of a service's projections, made by one reading of the log. */
export interface Generation {
  readonly number: number;
  /** The consumer group that reads for it. */
  readonly consumer: string;
  readonly state: GenerationState;
  /** Undefined for the first one, which nobody asked for. */
  readonly startedBy?: string;
  readonly startedAt: Date;
  readonly liveAt?: Date;
  readonly retiredAt?: Date;
  /** Why a building generation is not live yet; a sentence. */
  readonly waitsFor?: string;
  /** Since when its figures are complete; absent if it has read every event from the first. */
  readonly completeSince?: Date;
}
