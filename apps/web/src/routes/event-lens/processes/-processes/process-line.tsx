import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { whenText } from '../../../../design/moment.js';
import { shortId } from '../../../../lens/duration-text.js';
import { conditionOf, conditionWords } from '../../../../lens/process-condition.js';
import type { ProcessSummary } from '../../../../lens/process.js';
import { StateLabel } from '../../../../lens/state-label.js';
import { LineCountdown } from './line-countdown.js';
import classes from './process-line.module.css';

/** A process in one line. A change of another one does not draw it again. */
export const ProcessLine = memo(function ProcessLine({ summary }: { summary: ProcessSummary }) {
  const { process, key, label, state, changedAt, deadline, reason } = summary;
  const { sign, tone } = conditionWords[conditionOf(summary)];
  return (
    <li>
      <Link
        from="/event-lens/processes"
        to="/event-lens/processes/$process/$id"
        params={{ process, id: key }}
        search={(before) => before}
        className={classes.line}
      >
        <b>{label ?? shortId(key)}</b>
        <small>{process}</small>
        <StateLabel word={state} sign={sign} tone={tone} />
        {deadline ? <LineCountdown {...summary} deadline={deadline} /> : <small>{whenText(new Date(changedAt))}</small>}
        {reason !== undefined && <small className={classes.reason}>{reason}</small>}
      </Link>
    </li>
  );
});
