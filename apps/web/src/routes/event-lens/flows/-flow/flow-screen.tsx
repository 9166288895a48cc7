import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { lanesOf, quietTransactions, shownRows } from '../../../../lens/shown-rows.js';
import { useLiveFlow } from '../../../../lens/use-live-flow.js';
import { FlowHeading } from './flow-heading.js';
import { FlowRows } from './flow-rows.js';
import classes from './flow-screen.module.css';
import { Inspector } from './inspector.js';
import { Legend } from './legend.js';
import { Overview } from './overview.js';
import { Reactions } from './reactions.js';

const route = getRouteApi('/event-lens/flows/$correlationId');

export function FlowScreen() {
  const { correlationId } = route.useParams();
  const { row: chosen, full } = route.useSearch();
  const { flow, health } = useLiveFlow(correlationId);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const quiet = quietTransactions(flow.rows, flow.transactions);
  const rows = shownRows(flow, full ? quiet : opened);
  const shown = rows.find(({ id }) => id === chosen);
  return (
    <>
      <FlowHeading flow={flow} health={health} rows={rows} quiet={quiet.size} />
      <Overview flow={flow} />
      <div className={classes.columns}>
        <section className={classes.flow} aria-label="Steps, causes first">
          <Legend />
          {flow.summary.isPartial && (
            <p className={classes.gap}>
              Only what failed in this flow was recorded: more flows began than a service records, or its caller did not
              want it traced. What went well is not here.
            </p>
          )}
          <FlowRows
            rows={rows}
            lanes={lanesOf(flow)}
            chosen={chosen}
            onUnfold={(number) => setOpened(new Set([...opened, number]))}
          />
          {flow.notKept > 0 && <p className={classes.gap}>{flow.notKept} more steps are not kept.</p>}
        </section>
        <aside className={classes.side} aria-label="Details">
          {shown && <Inspector shown={shown} rows={flow.rows} />}
          <Reactions messages={flow.messages} isPartial={flow.summary.isPartial} />
        </aside>
      </div>
    </>
  );
}
