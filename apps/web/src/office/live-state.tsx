import type { ReactNode } from 'react';
import classes from './live-state.module.css';

/** The chips of a state that changes by itself, which screen readers hear of. */
export const LiveState = ({ children }: { children: ReactNode }) => (
  <div className={classes.state} role="status">
    {children}
  </div>
);
