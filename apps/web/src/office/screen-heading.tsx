import type { ReactNode } from 'react';
import classes from './screen-heading.module.css';

interface ScreenHeadingProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** What can be done here; the most important one last. */
  readonly children?: ReactNode;
}

export function ScreenHeading({ title, note, children }: ScreenHeadingProps) {
  return (
    <div className={classes.heading}>
      <div>
        <h1>{title}</h1>
        {note && <p>{note}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
