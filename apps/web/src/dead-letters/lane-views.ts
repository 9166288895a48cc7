import type { Lane, Standing } from './lanes.js';
import type { Letter } from './letter.js';
import type { Outcome, WithOutcome } from './outcomes.js';
import type { Replay } from './replays.js';

/** A message as the screen shows it: where it stands, and what became of it if an operator acted. */
export interface LetterView {
  readonly letter: Letter;
  readonly standing: Standing | null;
  readonly outcome: Outcome | null;
}

export interface LaneView {
  readonly id: string;
  readonly first: Letter;
  readonly letters: readonly LetterView[];
  readonly state: Lane['state'];
  readonly since: string | null;
  readonly replay: Replay | null;
}

export interface FollowedReplay {
  readonly replay: Replay;
  /** Absent before they are read for the first time. */
  readonly outcomes?: readonly WithOutcome[] | undefined;
}

/**
 * The keys as they are, with what became of messages that an operator has replayed or discarded. Those stay where they are until
 * they are put away, so that nothing jumps under the hand of the operator.
 */
export function laneViews(lanes: readonly Lane[], followed: readonly FollowedReplay[]): LaneView[] {
  const open = new Map(lanes.map((lane) => [lane.id, lane]));
  const replayed = followed.map((one) => withOutcomes(one, open.get(one.replay.lane)));
  const ids = new Set(replayed.map(({ id }) => id));
  return [...replayed, ...lanes.filter(({ id }) => !ids.has(id)).map(asItIs)].sort(byPlace);
}

const asItIs = (lane: Lane): LaneView => ({
  ...{ id: lane.id, state: lane.state, since: lane.since, replay: null, first: lane.letters[0]!.letter },
  letters: lane.letters.map((placed) => ({ ...placed, outcome: null })),
});

function withOutcomes({ replay, outcomes = pending(replay) }: FollowedReplay, lane: Lane | undefined): LaneView {
  const standings = new Map(lane?.letters.map(({ letter, standing }) => [letter.id, standing]));
  const inReplay = new Set(replay.before.map(({ id }) => id));
  const later = lane?.letters.filter(({ letter }) => !inReplay.has(letter.id)) ?? [];
  return {
    ...{ id: replay.lane, replay, first: replay.before[0]!, since: replay.before[0]!.firstFailedAt },
    state: 'blocked',
    letters: [
      ...outcomes.map(({ letter, outcome }) => ({ letter, outcome, standing: standings.get(letter.id) ?? null })),
      ...later.map((placed) => ({ ...placed, outcome: null })),
    ],
  };
}

const pending = ({ before }: Replay): WithOutcome[] => before.map((letter) => ({ letter, outcome: { is: 'pending' } }));

const urgency = { blocked: 0, retrying: 1, due: 2 } as const;

const byPlace = (a: LaneView, b: LaneView): number =>
  urgency[a.state] - urgency[b.state] || (a.since ?? '~').localeCompare(b.since ?? '~') || a.id.localeCompare(b.id);
