import { IconArrowRight } from '@tabler/icons-react';
import { Panel } from '../../../../../office/panel.js';
import { StateChip } from '../../../../../office/state-chip.js';
import {
  type OrderProcessStep,
  processStates,
  type ProcessState,
} from '../../../../../order-processes/process-state.js';
import { dateAndTimeText, whenText } from '../../../../../design/moment.js';
import classes from './process-history.module.css';

/** Each step: what came in, the state before and after, and what was published. */
export function ProcessHistory({ steps }: { steps: readonly OrderProcessStep[] }) {
  return (
    <Panel title="History" note="Each step is one transaction: what came in, what changed, and what was published.">
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Step key={`${step.at} ${step.message}`} step={step} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ step }: { step: OrderProcessStep }) {
  const { at, message, stateBefore, stateAfter, published, reason, userId, because, deadline, deadlineAt } = step;
  return (
    <li className={step.decision === 'ignored' ? classes.ignored : undefined}>
      <time dateTime={at} title={dateAndTimeText(at)}>
        {whenText(at)}
      </time>
      <div className={classes.body}>
        <h3>{messageTitle(message)}</h3>
        <p className={classes.states}>
          {stateBefore && stateBefore !== stateAfter && (
            <>
              {titleOf(stateBefore)} <IconArrowRight size={14} aria-label="to" />{' '}
            </>
          )}
          <strong>{titleOf(stateAfter)}</strong>
          {stateBefore === stateAfter && <span>, unchanged</span>}
          {step.decision === 'compensated' && <StateChip tone="wait">Undone</StateChip>}
        </p>
        {published.length > 0 && <p>Published {published.join(', ')}</p>}
        {because && <p>{because}</p>}
        {reason && <blockquote>{reason}</blockquote>}
        {userId && <p className={classes.who}>by {userId}</p>}
        {deadline && deadlineAt && (
          <p>
            Waits for {deadline.replace('-', ' ')} until {whenText(deadlineAt, Date.parse(at))}
          </p>
        )}
      </div>
    </li>
  );
}

const titleOf = (state: ProcessState) => processStates[state].title;

const requests: Readonly<Record<string, string>> = {
  Cancel: 'Cancel, asked for',
  Ship: 'Ship, reported',
  Deliver: 'Delivery, reported',
  Return: 'Return, reported',
  Retry: 'Ask again',
  MoveOn: 'Moved on by hand',
};

const messageTitle = (message: string): string =>
  requests[message] ??
  message.replace(
    /^(Earlier)?DeadlinePassed (.+)$/,
    (_, __, deadline: string) => `Deadline passed: ${deadline.replace('-', ' ')}`,
  );
