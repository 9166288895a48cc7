import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tile.module.css';

interface TileProps {
  readonly label: string;
  /** Undefined while it is on its way. */
  readonly value: ReactNode | undefined;
  readonly note?: ReactNode;
  readonly tone?: 'bad' | 'wait';
}

/** One figure with its name. Put several into `Tiles`. */
export function Tile({ label, value, note, tone }: TileProps) {
  return (
    <div className={classes.tile}>
      <dt>{label}</dt>
      <dd className={`${classes.value} ${tone ? classes[tone] : ''}`}>
        {value === undefined ? <Skeleton height={28} width="60%" my={4} /> : value}
      </dd>
      {note !== undefined && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

export const Tiles = ({ children }: { children: ReactNode }) => <dl className={classes.tiles}>{children}</dl>;
