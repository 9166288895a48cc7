import type { ReactNode } from 'react';
import classes from './detail-columns.module.css';

interface DetailColumnsProps {
  /** What there is to see. */
  readonly children: ReactNode;
  /** What can be done, or belongs to it. If it is empty, what there is to see takes the whole width. */
  readonly side: ReactNode;
}

/** The two columns of a screen that shows one thing. */
export const DetailColumns = ({ children, side }: DetailColumnsProps) => (
  <div className={classes.columns}>
    <div className={classes.column}>{children}</div>
    <div className={classes.column}>{side}</div>
  </div>
);
