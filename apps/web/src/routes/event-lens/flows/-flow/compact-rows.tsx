import type { CSSProperties } from 'react';
import { offsetText } from '../../../../lens/duration-text.js';
import { kinds } from '../../../../lens/kinds.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { brokerLane, isCrowded } from '../../../../lens/shown-rows.js';
import classes from './compact-rows.module.css';
import { Lanes } from './lanes.js';

interface CompactRowsProps {
  readonly rows: readonly ShownRow[];
  readonly lanes: readonly string[];
  /** What is talked of. */
  readonly isFramed?: ((shown: ShownRow) => boolean) | undefined;
}

/** Rows of a flow to look at, where nothing is to be chosen. */
export function CompactRows({ rows, lanes, isFramed }: CompactRowsProps) {
  return (
    <div
      className={classes.compact}
      data-crowded={isCrowded(lanes)}
      style={{ '--lanes': lanes.length } as CSSProperties}
    >
      <div className={classes.head} aria-hidden>
        {lanes.map((lane) => (
          <b key={lane} data-broker={lane === brokerLane}>
            {lane}
          </b>
        ))}
      </div>
      <ol aria-label="Steps, causes first">
        {rows.map((shown) => (
          <CompactRow key={shown.id} shown={shown} lanes={lanes} isFramed={isFramed?.(shown) ?? false} />
        ))}
      </ol>
    </div>
  );
}

interface CompactRowProps {
  readonly shown: ShownRow;
  readonly lanes: readonly string[];
  readonly isFramed: boolean;
}

function CompactRow({ shown, lanes, isFramed }: CompactRowProps) {
  const { row, title, note, box, isNever } = shown;
  const { word, colour } = kinds[row.kind];
  return (
    <li
      data-kind={row.kind}
      data-never={isNever}
      data-framed={isFramed}
      data-undone={box?.transaction.state === 'rolled back'}
      style={{ '--kind': colour } as CSSProperties}
    >
      <span className={classes.at}>{isNever ? 'never' : offsetText(row.atMs)}</span>
      <Lanes shown={shown} lanes={lanes} />
      <span className={classes.text}>
        <span className={classes.kind}>{isNever ? 'lost' : word}</span> <b>{title}</b> <small>{note}</small>
      </span>
    </li>
  );
}
