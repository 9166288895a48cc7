import { NativeSelect, TextInput } from '@mantine/core';
import type { Breakage } from '../../../../api/workshop.js';
import { durationText } from '../../../../lens/duration-text.js';
import type { Draft } from '../../../../lens/workshop/draft.js';
import classes from './breakage-settings.module.css';

interface BreakageSettingsProps {
  readonly breakage: Breakage;
  readonly handlers: readonly string[];
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

const times = ['1', '2', '3', '5', '10', '100'].map((value) => ({ value, label: `the next ${value}` }));
const untilOff = { value: '', label: 'until it is off' };
const delays = [200, 1_000, 2_000, 5_000, 15_000, 30_000];
const lengths = [
  { value: '60', label: '1 minute' },
  { value: '300', label: '5 minutes' },
  { value: '600', label: '10 minutes' },
  { value: '1800', label: '30 minutes' },
];
const failures = [
  { value: 'transient', label: 'tried again' },
  { value: 'permanent', label: 'a dead letter at once' },
];

/** How it is switched on. It offers what the breakage takes. */
export function BreakageSettings({
  breakage: { options, defaults },
  handlers,
  draft,
  onChange,
}: BreakageSettingsProps) {
  const select = (name: keyof Draft, label: string, data: readonly { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      label={label}
      data={[...data]}
      value={draft[name]}
      onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
    />
  );
  return (
    <div className={classes.settings}>
      {options.includes('times') && select('times', 'How often', defaults.times ? times : [untilOff, ...times])}
      {select('seconds', 'For how long', lengths)}
      {options.includes('handler') &&
        select('handler', 'Which handler', [
          { value: '', label: 'any' },
          ...handlers.map((value) => ({ value, label: value })),
        ])}
      {options.includes('failure') && select('failure', 'A message is then', failures)}
      {options.includes('delayMs') &&
        select(
          'delayMs',
          'How late',
          delays.map((ms) => ({ value: String(ms), label: durationText(ms) })),
        )}
      {options.includes('key') && (
        <TextInput
          size="xs"
          label="Only for the key"
          placeholder="any"
          maxLength={200}
          value={draft.key}
          onChange={({ currentTarget: { value } }) => onChange({ key: value })}
        />
      )}
    </div>
  );
}
