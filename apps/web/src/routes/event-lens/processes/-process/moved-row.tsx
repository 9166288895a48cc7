import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Glyph } from '../../../../lens/glyph.js';
import type { ProcessTransition } from '../../../../lens/process.js';
import { glyphOf, momentText, originOf } from '../../../../lens/transition-text.js';
import classes from './moved-row.module.css';
import { StateDiff } from './state-diff.js';

export function MovedRow({ transition }: { transition: ProcessTransition }) {
  const { id, at, correlationId, message, messagesOut, outcome, isUndone } = transition;
  return (
    <li className={classes.row} data-outcome={isUndone ? 'undone' : outcome}>
      <span className={classes.when}>{momentText(at)}</span>
      <span className={classes.message}>
        <Glyph kind={glyphOf(transition)} />
        <span>
          <Link to="/event-lens/flows/$correlationId" params={{ correlationId }} search={{ row: id, full: true }}>
            {message.title}
          </Link>
          <small>{originOf(transition)}</small>
        </span>
      </span>
      <StateDiff transition={transition} />
      <span className={classes.out}>
        {messagesOut.length === 0 && <span className={classes.none}>nothing</span>}
        {messagesOut.map(({ step, title }) => (
          <span key={step} className={classes.message}>
            <Glyph kind="outbox" />
            <Link to="/event-lens/flows/$correlationId" params={{ correlationId }} search={{ row: step, full: true }}>
              {title}
            </Link>
          </span>
        ))}
        <VisuallyHidden> went out</VisuallyHidden>
      </span>
    </li>
  );
}
