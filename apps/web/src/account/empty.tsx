import type { ReactNode } from 'react';
import classes from './card.module.css';

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  /** What to do next. */
  readonly children?: ReactNode;
}

export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className={`${classes.card} ${classes.empty}`}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
