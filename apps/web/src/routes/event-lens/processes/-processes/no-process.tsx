import classes from './no-process.module.css';

export function NoProcess() {
  return (
    <p className={classes.none}>
      Choose a process: its state machine appears here, with the path that it has taken, what it waits for, and each
      message that moved it.
    </p>
  );
}
