import type { CSSProperties } from 'react';
import { offsetText } from '../../../../lens/duration-text.js';
import type { ToldFlow } from '../../../../lens/flow.js';
import { kinds } from '../../../../lens/kinds.js';
import { shownInShort } from '../../../../lens/shown-in-short.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { brokerLane, isCrowded, lanesOf } from '../../../../lens/shown-rows.js';
import { Lanes } from '../../flows/-flow/lanes.js';
import classes from './short-flow.module.css';

export function ShortFlow({ flow }: { flow: ToldFlow }) {
  const { rows, left } = shownInShort(flow);
  const touched = new Set([brokerLane, ...rows.map(({ row }) => row.service)]);
  const lanes = lanesOf(flow).filter((lane) => touched.has(lane));
  return (
    <div className={classes.short} data-crowded={isCrowded(lanes)} style={{ '--lanes': lanes.length } as CSSProperties}>
      <div className={classes.head} aria-hidden>
        {lanes.map((lane) => (
          <b key={lane} data-broker={lane === brokerLane}>
            {lane}
          </b>
        ))}
      </div>
      <ol>
        {rows.map((shown) => (
          <ShortRow key={shown.id} shown={shown} lanes={lanes} />
        ))}
      </ol>
      {left > 0 && (
        <p>
          {left} more {left === 1 ? 'step' : 'steps'} in its Flow
        </p>
      )}
    </div>
  );
}

function ShortRow({ shown, lanes }: { shown: ShownRow; lanes: readonly string[] }) {
  const { row, title, note, box, isNever } = shown;
  const { word, colour } = kinds[row.kind];
  return (
    <li
      data-kind={row.kind}
      data-never={isNever}
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
