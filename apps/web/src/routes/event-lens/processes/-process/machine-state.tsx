import { Fragment } from 'react';
import { whenText } from '../../../../design/moment.js';
import type { StateOnPath } from '../../../../lens/process.js';
import classes from './machine-state.module.css';

export function MachineState({ state, isOver }: { state: StateOnPath; isOver: boolean }) {
  return (
    <div
      className={classes.state}
      data-tone={toneOf(state)}
      aria-current={state.progress === 'here' ? 'step' : undefined}
    >
      <b>
        {state.name.split(/(?=[A-Z])/).map((word) => (
          <Fragment key={word}>
            {word}
            <wbr />
          </Fragment>
        ))}
      </b>
      <small>{textOf(state, isOver)}</small>
    </div>
  );
}

function toneOf({ progress, isOnMainLine, isEnd }: StateOnPath): string {
  if (progress === 'here' && !isEnd) return 'wait';
  if (progress === 'here' || progress === 'taken') return isOnMainLine ? 'ok' : 'bad';
  return progress;
}

function textOf({ progress, reachedAt, isOnMainLine, isEnd }: StateOnPath, isOver: boolean): string {
  const when = reachedAt === undefined ? 'before what is kept' : whenText(new Date(reachedAt));
  switch (progress) {
    case 'here':
      return isEnd ? `${isOnMainLine ? '✓' : '✗'} ${when}` : `◷ since ${when}`;
    case 'taken':
      return `${isOnMainLine ? '✓' : '↶'} ${when}`;
    case 'unknown':
      return 'not kept';
    default:
      return isOver || !isOnMainLine ? 'not gone' : 'not yet';
  }
}
