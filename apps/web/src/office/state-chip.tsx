import type { ReactNode } from 'react';
import classes from './state-chip.module.css';

export type Tone = 'ok' | 'wait' | 'bad' | 'brand' | 'quiet' | 'plain';

interface StateChipProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A state in a word or two, with a mark, so that it does not live on its colour. */
export function StateChip({ tone, children }: StateChipProps) {
  return (
    <span className={`${classes.chip} ${classes[tone]}`}>
      {tone !== 'plain' && tone !== 'brand' && <span className={classes.mark} aria-hidden />}
      {children}
    </span>
  );
}
