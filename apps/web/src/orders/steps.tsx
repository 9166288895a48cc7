import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dateAndTimeText, timeText } from '../design/moment.js';
import type { Step } from './order-steps.js';
import classes from './steps.module.css';

const saidOfMark = { done: 'Done: ', now: 'Going on: ', next: 'Not yet: ', stopped: 'Ended: ' } as const;

interface StepsProps {
  readonly steps: readonly Step[];
  /** What a person can do at the step that goes on. */
  readonly children?: ReactNode;
}

export function Steps({ steps, children }: StepsProps) {
  const firstNext = steps.findIndex(({ mark }) => mark === 'next');
  return (
    <ol className={classes.steps}>
      {steps.map((step, place) => (
        <li key={step.id} data-mark={step.mark}>
          <span className={classes.mark} aria-hidden>
            {signOf(step, place)}
          </span>
          <h3>
            <VisuallyHidden>{saidOfMark[step.mark]}</VisuallyHidden>
            {step.title}
          </h3>
          <When step={step} isFirstNext={place === firstNext} />
          <div className={classes.body}>
            {step.note && <p>{step.note}</p>}
            {step.mark === 'now' && children}
          </div>
        </li>
      ))}
    </ol>
  );
}

function signOf({ mark }: Step, place: number): ReactNode {
  if (mark === 'done') return <IconCheck size={18} stroke={2.5} />;
  if (mark === 'stopped') return <IconX size={18} stroke={2.5} />;
  return place + 1;
}

function When({ step: { mark, at }, isFirstNext }: { step: Step; isFirstNext: boolean }) {
  if (at === undefined) return <span className={classes.when}>{isFirstNext ? 'next' : 'then'}</span>;
  return (
    <span className={classes.when}>
      {mark === 'now' && 'since '}
      <time dateTime={at} title={dateAndTimeText(at)}>
        {momentText(at)}
      </time>
    </span>
  );
}

const dayMs = 86_400_000;

/** Steps of the last day need no date. */
const momentText = (at: string): string => (Date.now() - Date.parse(at) < dayMs ? timeText(at) : dateAndTimeText(at));
