import { Skeleton } from '@mantine/core';
import classes from './empty.module.css';

/** Keeps the place of rows that are on their way. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className={classes.empty} aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </div>
  );
}
