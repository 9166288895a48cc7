import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { timeText } from '../../../design/moment.js';
import { durationText, shortId } from '../../../lens/duration-text.js';
import { runOf } from '../../../lens/folded-flows.js';
import type { FlowSummary } from '../../../lens/flow.js';
import { stateWords } from '../../../lens/state.js';
import { StateLabel } from '../../../lens/state-label.js';
import { Way } from '../../../lens/way.js';
import classes from './flow-line.module.css';

interface FlowLineProps {
  readonly flow: FlowSummary;
  /** How many others it stands for. */
  readonly alike: number;
  readonly onUnfold: (run: string) => void;
  /** Where it stands in a list of which only a part is in the document. */
  readonly place?: LinePlace;
}

interface LinePlace {
  readonly index: number;
  readonly of: number;
  /** In CSS pixels below the top of the list. */
  readonly y: number;
  readonly measure: (line: HTMLLIElement | null) => void;
}

/** A flow in one line. A change of another flow does not draw it again. */
export const FlowLine = memo(function FlowLine({ flow, alike, onUnfold, place }: FlowLineProps) {
  const { correlationId, name, state, until, services, lastStep, startedAt, durationMs, way, isPartial } = flow;
  return (
    <li
      className={classes.line}
      data-state={state}
      {...(place && {
        ref: place.measure,
        'data-index': place.index,
        'aria-setsize': place.of,
        'aria-posinset': place.index + 1,
        style: { transform: `translateY(${place.y}px)` },
      })}
    >
      <span className={classes.state}>
        <StateLabel {...stateWords[state]} />
        {until !== undefined && state !== 'done' && <small>until {timeText(new Date(until))}</small>}
      </span>
      <span className={classes.name}>
        <Link to="/event-lens/flows/$correlationId" params={{ correlationId }}>
          {name}
        </Link>
        <small>
          {shortId(correlationId)}
          {isPartial && ' · only what failed'}
          {alike > 0 && (
            <button type="button" className={classes.unfold} onClick={() => onUnfold(runOf(flow))}>
              unfold {alike} alike
            </button>
          )}
        </small>
      </span>
      <span className={classes.way}>
        <Way way={way} />
      </span>
      <span className={classes.services}>
        {services.map((service) => (
          <span key={service}>{service}</span>
        ))}
      </span>
      <span className={classes.last}>{lastStep}</span>
      <span className={classes.when}>
        {timeText(new Date(startedAt))}
        <small>{durationText(durationMs)}</small>
      </span>
    </li>
  );
});
