import type { ReactNode } from 'react';
import classes from './nothing.module.css';

interface NothingProps {
  readonly title: string;
  /** What that means, or what to do next. */
  readonly children: ReactNode;
  readonly lead?: ReactNode;
}

/** An empty list, and what to make of it. */
export function Nothing({ title, children, lead }: NothingProps) {
  return (
    <div className={classes.nothing} role="status">
      <h2>{title}</h2>
      <p>{children}</p>
      {lead}
    </div>
  );
}
