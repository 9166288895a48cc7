import { Loader } from '@mantine/core';
import classes from './screens.module.css';

/** Shown when a screen needs longer than a blink. Screens with lists show their own skeletons instead. */
export function PendingScreen() {
  return (
    <div className={classes.middle} role="status">
      <Loader />
      <p>Loading…</p>
    </div>
  );
}
