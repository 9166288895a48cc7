import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { Letter } from '../../../../dead-letters/letter.js';
import { type Choice, choicesIn } from '../../../../dead-letters/narrowed.js';
import classes from './dead-letters.module.css';

const route = getRouteApi('/back-office/dead-letters/');

export function Narrowing({ letters }: { letters: readonly Letter[] }) {
  return (
    <div className={classes.narrowing}>
      <Narrow by="service" any="Any service" label="Service" choices={choicesIn(letters, 'service')} />
      <Narrow by="type" any="Any message" label="Type of the message" choices={choicesIn(letters, 'type')} />
      <Narrow by="error" any="Any error" label="Error" choices={choicesIn(letters, 'errorName')} />
    </div>
  );
}

interface NarrowProps {
  readonly by: 'service' | 'type' | 'error';
  readonly any: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

function Narrow({ by, any, label, choices }: NarrowProps) {
  const navigate = route.useNavigate();
  const chosen = route.useSearch()[by] ?? '';
  const isGone = chosen !== '' && !choices.some(({ value }) => value === chosen);
  return (
    <NativeSelect
      aria-label={label}
      data={[{ value: '', label: any }, ...choices, ...(isGone ? [{ value: chosen, label: `${chosen} (0)` }] : [])]}
      value={chosen}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ search: (before) => ({ ...before, [by]: value || undefined }), resetScroll: false })
      }
    />
  );
}
