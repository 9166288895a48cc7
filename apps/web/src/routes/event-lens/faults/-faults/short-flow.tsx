import type { ToldFlow } from '../../../../lens/flow.js';
import { shownInShort } from '../../../../lens/shown-in-short.js';
import { brokerLane, lanesOf } from '../../../../lens/shown-rows.js';
import { CompactRows } from '../../flows/-flow/compact-rows.js';
import classes from './short-flow.module.css';

export function ShortFlow({ flow }: { flow: ToldFlow }) {
  const { rows, left } = shownInShort(flow);
  const touched = new Set([brokerLane, ...rows.map(({ row }) => row.service)]);
  return (
    <>
      <CompactRows rows={rows} lanes={lanesOf(flow).filter((lane) => touched.has(lane))} />
      {left > 0 && (
        <p className={classes.more}>
          {left} more {left === 1 ? 'step' : 'steps'} in its Flow
        </p>
      )}
    </>
  );
}
