import { Button } from '@mantine/core';
import type { OnInService } from '../../../../lens/workshop/workshops.js';
import classes from './one-mistake.module.css';

interface OneMistakeProps {
  readonly other: OnInService;
  readonly service: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function OneMistake({ other, service, onYes, onNo }: OneMistakeProps) {
  return (
    <div role="alert" className={classes.ask}>
      <p>
        “{other.breakage.title}” is on in {other.service}. Mistakes are for one service at a time, or nobody can tell
        what is the fault of which.
      </p>
      <Button size="compact-sm" color="red" onClick={onYes}>
        Off in {other.service}, on in {service}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onNo}>
        Leave it
      </Button>
    </div>
  );
}
