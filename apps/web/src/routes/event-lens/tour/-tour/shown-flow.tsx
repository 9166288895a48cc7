import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FlowRow } from '../../../../lens/flow.js';
import { lanesOf, shownRows } from '../../../../lens/shown-rows.js';
import { StateLabel } from '../../../../lens/state-label.js';
import { stateWords } from '../../../../lens/state.js';
import { useLiveFlow } from '../../../../lens/use-live-flow.js';
import { CompactRows } from '../../flows/-flow/compact-rows.js';
import classes from './shown-flow.module.css';

const mostRows = 24;
const nothingUnfolded: ReadonlySet<number> = new Set();

interface ShownFlowProps {
  readonly correlationId: string;
  readonly frames: ((row: FlowRow) => boolean) | undefined;
}

/** The steps of somebody's own flow; what the tour talks of is framed. */
export function ShownFlow({ correlationId, frames }: ShownFlowProps) {
  const { flow } = useLiveFlow(correlationId);
  const [isWhole, setWhole] = useState(false);
  const all = shownRows(flow, nothingUnfolded);
  const rows = all.slice(0, isWhole ? undefined : mostRows);
  const lanes = lanesOf({ ...flow, rows: rows.map(({ row }) => row) });
  return (
    <div className={classes.card}>
      <header>
        <h2>{flow.summary.name}</h2>
        <StateLabel {...stateWords[flow.summary.state]} />
        <Link to="/event-lens/flows/$correlationId" params={{ correlationId }} target="_blank">
          open it whole ↗
        </Link>
      </header>
      <CompactRows rows={rows} lanes={lanes} isFramed={frames && (({ row }) => frames(row))} />
      {all.length > rows.length && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {all.length - rows.length} more steps
        </button>
      )}
    </div>
  );
}
