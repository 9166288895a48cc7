import { memo, useEffect, useRef, type CSSProperties } from 'react';
import { timeText } from '../../../../design/moment.js';
import { durationText, offsetText } from '../../../../lens/duration-text.js';
import { kinds } from '../../../../lens/kinds.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import classes from './flow-row.module.css';
import { Lanes } from './lanes.js';
import { RowLink } from './row-link.js';

interface FlowRowProps {
  readonly shown: ShownRow;
  readonly lanes: readonly string[];
  readonly isChosen: boolean;
  readonly onUnfold: (transaction: number) => void;
}

export const FlowRow = memo(function FlowRow({ shown, lanes, isChosen, onUnfold }: FlowRowProps) {
  const { id, row, title, note, box, folded, isNever } = shown;
  const { word, colour } = kinds[row.kind];
  const isUndone = box?.transaction.state === 'rolled back';
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li
      ref={place}
      className={classes.row}
      data-kind={row.kind}
      data-never={isNever}
      data-undone={isUndone}
      data-chosen={isChosen}
      style={{ '--depth': row.depth, '--kind': colour } as CSSProperties}
    >
      <span className={classes.at}>{isNever ? 'never' : offsetText(row.atMs)}</span>
      <Lanes shown={shown} lanes={lanes} />
      <span className={classes.text} data-inside={box !== undefined}>
        <span className={classes.kind}>{isNever ? 'lost' : folded === undefined ? word : 'quiet'}</span>
        <span className={classes.title}>
          <RowLink data-row row={id} aria-label={`${row.service}: ${title}`} aria-current={isChosen || undefined}>
            {title}
          </RowLink>{' '}
          <small>
            {note}
            {row.until !== undefined && ` · until ${timeText(new Date(row.until))}`}
          </small>
          {folded !== undefined && (
            <button type="button" className={classes.unfold} onClick={() => onUnfold(folded)}>
              unfold
            </button>
          )}
        </span>
      </span>
      <span className={classes.took}>{tookText(row)}</span>
    </li>
  );
});

/** A publication has no length of its own: what counts is how long the outbox row has waited. */
function tookText({ kind, durationMs, step }: ShownRow['row']): string {
  const took = kind === 'relayed' ? step?.waitedMs : durationMs;
  return took === undefined ? '' : durationText(Number(took));
}
