import { timeText } from '../../../../design/moment.js';
import { ageText } from '../../../../office/age.js';
import { StateChip } from '../../../../office/state-chip.js';
import { useNow } from '../../../../office/use-now.js';

const freshMs = 12_000;

/** Whether what is shown is current. */
export function LiveMark({ at }: { at: number }) {
  const age = useNow() - at;
  if (at <= 0) return <StateChip tone="wait">Reading</StateChip>;
  return age < freshMs ? (
    <StateChip tone="ok">Live, {timeText(new Date(at))}</StateChip>
  ) : (
    <StateChip tone="wait">Read {ageText(age)} ago</StateChip>
  );
}
