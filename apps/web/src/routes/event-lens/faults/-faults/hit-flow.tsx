import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { timeText } from '../../../../design/moment.js';
import type { FlowSummary } from '../../../../lens/flow.js';
import { flowKey, flowQuery } from '../../../../lens/queries.js';
import { stateWords } from '../../../../lens/state.js';
import { StateLabel } from '../../../../lens/state-label.js';
import { Way } from '../../../../lens/way.js';
import type { ServiceWorkshop } from '../../../../lens/workshop/workshops.js';
import classes from './hit-flow.module.css';
import { Outcome } from './outcome.js';
import { ShortFlow } from './short-flow.js';

interface HitFlowProps {
  readonly summary: FlowSummary;
  readonly workshops: readonly ServiceWorkshop[];
}

/** A flow that was hit, in the signs of its own screen, and what heals it. */
export function HitFlow({ summary, workshops }: HitFlowProps) {
  const { correlationId, name, state, startedAt, steps, way } = summary;
  // It is told anew with each step.
  const { data: flow } = useQuery({
    ...flowQuery(correlationId),
    queryKey: [...flowKey(correlationId), String(steps)],
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <article className={classes.flow} data-tone={stateWords[state].tone}>
      <header>
        <h2>
          <Link to="/event-lens/flows/$correlationId" params={{ correlationId }}>
            {name}
          </Link>
        </h2>
        <StateLabel {...stateWords[state]} />
        <small>{timeText(new Date(startedAt))}</small>
        <Way way={way} />
      </header>
      {flow && <ShortFlow flow={flow} />}
      {flow && <Outcome flow={flow} workshops={workshops} />}
    </article>
  );
}
