import type { LaneView } from '../../../../dead-letters/lane-views.js';
import { timeText } from '../../../../design/moment.js';
import { ageText } from '../../../../office/age.js';
import { Countdown } from '../../../../office/countdown.js';
import { StateChip } from '../../../../office/state-chip.js';
import { useNow } from '../../../../office/use-now.js';

/** What holds up the key, or when an operator's replay was accepted. */
export function LaneState({ view: { state, since, replay, letters } }: { view: LaneView }) {
  const now = useNow();
  if (replay) {
    const did = replay.action === 'replay' ? 'Replay accepted' : 'Discarded';
    return (
      <StateChip tone="brand">
        {did} {timeText(replay.acceptedAt)}
      </StateChip>
    );
  }
  const age = since ? ageText(now - Date.parse(since)) : '';
  if (state === 'blocked') return <StateChip tone="bad">Blocked {age}</StateChip>;
  if (state === 'due') return <StateChip tone="quiet">Being tried now</StateChip>;
  const standing = letters[0]?.standing;
  return (
    <StateChip tone="wait">
      Retrying
      {standing?.is === 'retrying' && standing.nextAttemptAt && (
        <span>
          , next in <Countdown until={standing.nextAttemptAt} />
        </span>
      )}
    </StateChip>
  );
}
