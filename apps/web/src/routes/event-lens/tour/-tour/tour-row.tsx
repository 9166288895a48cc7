import type { CSSProperties } from 'react';
import { offsetText } from '../../../../lens/duration-text.js';
import { kinds } from '../../../../lens/kinds.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { Lanes } from '../../flows/-flow/lanes.js';
import classes from './tour-row.module.css';

interface TourRowProps {
  readonly shown: ShownRow;
  readonly lanes: readonly string[];
  readonly isFramed: boolean;
}

export function TourRow({ shown, lanes, isFramed }: TourRowProps) {
  const { row, title, note } = shown;
  const { word, colour } = kinds[row.kind];
  return (
    <li
      className={classes.row}
      data-framed={isFramed}
      data-kind={row.kind}
      style={{ '--lanes': lanes.length, '--kind': colour } as CSSProperties}
    >
      <span className={classes.at}>{offsetText(row.atMs)}</span>
      <Lanes shown={shown} lanes={lanes} />
      <span className={classes.text}>
        <span className={classes.kind}>{word}</span> <b>{title}</b> <small>{note}</small>
      </span>
    </li>
  );
}
