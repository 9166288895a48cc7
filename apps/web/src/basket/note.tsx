import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

interface NoteProps {
  readonly tone?: 'plain' | 'waiting' | 'bad';
  readonly title?: string;
  /** Read out at once; otherwise when the reader pauses. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}

/** Something to know about the basket or the order, where it matters. */
export function Note({ tone = 'plain', title, urgent = false, children }: NoteProps) {
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={`${classes.note} ${tone === 'plain' ? '' : classes[tone]}`} role={urgent ? 'alert' : 'status'}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <div>
        {title && <h2>{title}</h2>}
        {children}
      </div>
    </div>
  );
}
