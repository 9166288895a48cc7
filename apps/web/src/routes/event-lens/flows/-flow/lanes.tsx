import { Glyph } from '../../../../lens/glyph.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { brokerLane, isCrowded } from '../../../../lens/shown-rows.js';
import classes from './lanes.module.css';

/** The drawing of a row: the lanes, the box of its transaction, its sign, and its way over the broker. */
export function Lanes({ shown: { row, box, wire, isNever }, lanes }: { shown: ShownRow; lanes: readonly string[] }) {
  const broker = lanes.indexOf(brokerLane);
  const own = lanes.indexOf(row.service);
  const place = row.kind === 'relayed' ? broker : own;
  return (
    <span className={classes.lanes} data-crowded={isCrowded(lanes)} aria-hidden>
      {lanes.map((lane, n) => (
        <i key={lane} className={lane === brokerLane ? classes.bus : classes.lane} style={{ gridColumn: n + 1 }}>
          {n === own && box && (
            <i
              className={classes.box}
              data-top={box.isTop}
              data-bottom={box.isBottom}
              data-undone={box.transaction.state === 'rolled back'}
            />
          )}
        </i>
      ))}
      {wire && (
        <i
          className={classes.wire}
          data-never={isNever}
          style={{ gridColumn: `${Math.min(own, broker) + 1} / ${Math.max(own, broker) + 2}` }}
        />
      )}
      <span className={classes.sign} style={{ gridColumn: place + 1 }}>
        {row.kind === 'begin' ? (
          box?.transaction.id && <b>tx {box.transaction.id}</b>
        ) : (
          <Glyph kind={row.kind} isNever={isNever} />
        )}
      </span>
    </span>
  );
}
