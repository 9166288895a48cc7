import { getRouteApi, Link } from '@tanstack/react-router';
import { timeText } from '../../../../design/moment.js';
import type { StreamHealth } from '../../../../lens/connection.js';
import { durationText, shortId } from '../../../../lens/duration-text.js';
import type { ToldFlow } from '../../../../lens/flow.js';
import type { ShownRow } from '../../../../lens/shown-row.js';
import { stateWords } from '../../../../lens/state.js';
import { StateLabel } from '../../../../lens/state-label.js';
import { StreamLost } from '../../../../lens/stream-lost.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { Exports } from './exports.js';
import classes from './flow-heading.module.css';

const route = getRouteApi('/event-lens/flows/$correlationId');

interface FlowHeadingProps {
  readonly flow: ToldFlow;
  readonly health: StreamHealth;
  readonly rows: readonly ShownRow[];
  readonly quiet: number;
}

export function FlowHeading({ flow, health, rows, quiet }: FlowHeadingProps) {
  const { full } = route.useSearch();
  const { correlationId, name, startedAt, durationMs, services, state, until } = flow.summary;
  return (
    <div className={classes.heading}>
      <div className={classes.text}>
        <p>
          <Link to="/event-lens">Live</Link> / <span title={correlationId}>{shortId(correlationId)}</span>
        </p>
        <h1>{name}</h1>
        <p>
          began {timeText(new Date(startedAt))}, took {durationText(durationMs)}, touched {services.join(', ')}
        </p>
      </div>
      <span role="status">
        <StateLabel {...stateWords[state]} />
        {until !== undefined && <small> until {timeText(new Date(until))}</small>}
      </span>
      <span role="status">
        <StreamLost health={health} />
      </span>
      {quiet > 0 && (
        <ButtonLink
          from="/event-lens/flows/$correlationId"
          to="/event-lens/flows/$correlationId"
          search={(before) => ({ ...before, full: full ? undefined : (true as const) })}
          replace
          variant="default"
        >
          {full ? 'Fold what is quiet' : `Unfold ${quiet} quiet ${quiet === 1 ? 'transaction' : 'transactions'}`}
        </ButtonLink>
      )}
      <ButtonLink to="/event-lens/compare" search={{ one: correlationId, other: undefined }} variant="default">
        Compare
      </ButtonLink>
      <Exports flow={flow} rows={rows} />
    </div>
  );
}
