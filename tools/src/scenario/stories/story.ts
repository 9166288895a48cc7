import type { Cast } from '../cast.js';

/** An event that a story must show on its way, the service that receives it, and what its inbox decides. */
export type Travel = readonly [event: string, consumer: string, outcome: 'new' | 'duplicate'];

export interface Story {
  readonly name: string;
  /** A sentence for `--list`. */
  readonly summary: string;
  readonly travels: readonly Travel[];
  /** @throws ScenarioError when anything is not as it should be */
  play(cast: Cast): Promise<void>;
}
