import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { conditionOf } from '../../../../lens/process-condition.js';
import { nameOf } from '../../../../lens/process.js';
import { useLiveProcesses } from '../../../../lens/use-live-processes.js';
import { StreamState } from '../../-live/stream-state.js';
import { ConditionFilter } from './condition-filter.js';
import { GatewayAhead } from './gateway-time.js';
import { NoProcesses } from './no-processes.js';
import { ProcessLine } from './process-line.js';
import classes from './processes-panes.module.css';
import { ProcessRoom } from './process-room.js';

const route = getRouteApi('/event-lens/processes');

/** The list at the left, and at the right the process that was chosen. */
export function ProcessesPanes({ children }: { children: ReactNode }) {
  const search = route.useSearch();
  const { processes, health, room, isCut, gatewayAheadMs } = useLiveProcesses(search);
  const shown = processes.filter((each) => search.only === undefined || conditionOf(each) === search.only);
  return (
    <GatewayAhead value={gatewayAheadMs}>
      <div className={classes.panes}>
        <section className={classes.list} aria-label="All processes">
          <div className={classes.tools}>
            <ConditionFilter processes={processes} />
            <StreamState health={health} isPaused={false} held={0} />
          </div>
          {shown.length === 0 ? (
            <NoProcesses />
          ) : (
            <ol>
              {shown.map((summary) => (
                <ProcessLine key={nameOf(summary)} summary={summary} />
              ))}
            </ol>
          )}
          <ProcessRoom room={room} isCut={isCut} />
        </section>
        <div className={classes.chosen}>{children}</div>
      </div>
    </GatewayAhead>
  );
}
