import { useSuspenseQuery } from '@tanstack/react-query';
import { comparedRows, firstDifference } from '../../../../lens/compared-flows.js';
import { offsetText, shortId } from '../../../../lens/duration-text.js';
import type { FlowRow } from '../../../../lens/flow.js';
import { Glyph } from '../../../../lens/glyph.js';
import { flowQuery } from '../../../../lens/queries.js';
import classes from './comparison.module.css';

export function Comparison({ one, other }: { one: string; other: string }) {
  const left = useSuspenseQuery(flowQuery(one)).data;
  const right = useSuspenseQuery(flowQuery(other)).data;
  const rows = comparedRows(left, right);
  const first = firstDifference(rows);
  return (
    <>
      <p role="status" className={classes.verdict}>
        {first < 0 ? 'The same happened in both.' : `They part at step ${first + 1} of ${rows.length}.`}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            {[left, right].map(({ summary: { name, correlationId } }, n) => (
              <th key={n} scope="col">
                {name} <small>{shortId(correlationId)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n} data-same={row.isSame} data-first={n === first}>
              <Step row={row.one} />
              <Step row={row.other} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Step({ row }: { row: FlowRow | undefined }) {
  if (!row) return <td>–</td>;
  const { kind, service, title, note, atMs } = row;
  return (
    <td>
      <span className={classes.step}>
        <Glyph kind={kind} />
        <span>
          <b>{service}</b> {title} <small>{note}</small>
        </span>
        <small>{offsetText(atMs)}</small>
      </span>
    </td>
  );
}
