import { IconCheck, IconClock, IconTrash, IconX } from '@tabler/icons-react';
import classes from './letter-row.module.css';

export type Mark = 'ok' | 'bad' | 'wait' | 'gone' | 'busy' | 'next';

const icons = { ok: IconCheck, bad: IconX, wait: IconClock, gone: IconTrash } as const;

/** Stands beside words that say the same. */
export function LetterMark({ mark, number }: { mark: Mark; number: number }) {
  const Icon = mark === 'busy' || mark === 'next' ? undefined : icons[mark];
  return (
    <span className={`${classes.mark} ${classes[mark]}`} aria-hidden>
      {Icon ? <Icon size={16} stroke={2.25} /> : number}
    </span>
  );
}
