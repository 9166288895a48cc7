import { Link } from '@tanstack/react-router';
import { shortId } from '../../../../lens/duration-text.js';
import { conditionOf, conditionWords } from '../../../../lens/process-condition.js';
import type { ToldProcess } from '../../../../lens/process.js';
import { StateLabel } from '../../../../lens/state-label.js';
import { CountdownBox } from './countdown-box.js';
import classes from './process-heading.module.css';

export function ProcessHeading({ told }: { told: ToldProcess }) {
  const { summary } = told;
  const { process, key, label, service, correlationIds, state, deadline, reason } = summary;
  const { sign, tone } = conditionWords[conditionOf(summary)];
  return (
    <header className={classes.heading}>
      <div className={classes.text}>
        <Link
          from="/event-lens/processes"
          to="/event-lens/processes"
          search={(before) => before}
          className={classes.back}
        >
          ← All processes
        </Link>
        <h2 id="chosen">
          <span className={classes.process}>{process}</span> {label ?? shortId(key)}
        </h2>
        <p>
          <span title={key}>{shortId(key)}</span> · run by {service} ·{' '}
          {correlationIds.map((correlationId, n) => (
            <span key={correlationId}>
              {n > 0 && ', '}
              <Link to="/event-lens/flows/$correlationId" params={{ correlationId }}>
                {correlationIds.length === 1 ? 'its flow' : `flow ${n + 1}`}
              </Link>
            </span>
          ))}
        </p>
      </div>
      {deadline ? (
        <CountdownBox told={told} deadline={deadline} />
      ) : (
        <p className={classes.end} role="status">
          <StateLabel word={reason === undefined ? state : `${state}: ${reason}`} sign={sign} tone={tone} />
        </p>
      )}
    </header>
  );
}
