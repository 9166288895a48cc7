import type { CSSProperties, KeyboardEvent } from 'react';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { brokerLane, isCrowded } from '../../../../lens/shown-rows.js';
import { FlowRow } from './flow-row.js';
import classes from './flow-rows.module.css';

interface FlowRowsProps {
  readonly rows: readonly ShownRow[];
  readonly lanes: readonly string[];
  readonly chosen: string | undefined;
  readonly onUnfold: (transaction: number) => void;
}

/** Time goes down, services stand side by side, and the broker between them is a bus with two walls. */
export function FlowRows({ rows, lanes, chosen, onUnfold }: FlowRowsProps) {
  return (
    <div className={classes.flow} data-crowded={isCrowded(lanes)} style={{ '--lanes': lanes.length } as CSSProperties}>
      <div className={classes.head} aria-hidden>
        <span className={classes.at}>time, ms</span>
        <span className={classes.lanes}>
          {lanes.map((lane) => (
            <b key={lane} data-broker={lane === brokerLane}>
              {lane}
            </b>
          ))}
        </span>
        <span>step</span>
        <span className={classes.took}>took</span>
      </div>
      <ol onKeyDown={moveFocus}>
        {rows.map((shown) => (
          <FlowRow key={shown.id} shown={shown} lanes={lanes} isChosen={shown.id === chosen} onUnfold={onUnfold} />
        ))}
      </ol>
    </div>
  );
}

/** The arrow keys lead from row to row. */
function moveFocus(event: KeyboardEvent<HTMLOListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-row]')];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
