import type { ReactNode } from 'react';
import classes from './empty.module.css';

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Nothing to list: says why, and what to do next. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <h3>{title}</h3>
      <div>{children}</div>
    </div>
  );
}
