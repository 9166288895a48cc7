import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Tour } from '../../../../lens/tour/tour.js';
import { AwaitedFlow } from './awaited-flow.js';
import { BreakButton } from './break-button.js';
import classes from './coach.module.css';
import { Doors } from './doors.js';

interface CoachProps {
  readonly tour: Tour;
  readonly place: number;
  readonly correlationId: string | undefined;
}

/** Says what this step is about and what to do, and leads on. */
export function Coach({ tour, place, correlationId }: CoachProps) {
  const { id, heading, body, action, breaks, awaits, doors } = tour[place]!;
  const [before, after] = [tour[place - 1], tour[place + 1]];
  const to = (step: string) => ({
    from: '/event-lens/tour/' as const,
    to: '/event-lens/tour' as const,
    search: (search: object) => ({ ...search, step }),
  });
  return (
    <aside className={classes.coach} aria-labelledby="coach">
      <small>
        Step {place + 1} of {tour.length}
      </small>
      <h2 id="coach">{heading}</h2>
      {body}
      {doors && <Doors doors={doors} />}
      {breaks && <BreakButton breaks={breaks} />}
      {action && (
        <Button
          component="a"
          href={action.href}
          target="_blank"
          rel="noreferrer"
          variant={breaks ? 'default' : 'filled'}
        >
          {action.label} ↗
        </Button>
      )}
      {awaits && <AwaitedFlow step={id} awaits={awaits} correlationId={correlationId} />}
      <div className={classes.ways}>
        {before && (
          <Button variant="default" renderRoot={(props) => <Link {...props} {...to(before.id)} />}>
            Back
          </Button>
        )}
        {after && (
          <Button
            variant={awaits && !correlationId ? 'default' : 'filled'}
            renderRoot={(props) => <Link {...props} {...to(after.id)} />}
          >
            {awaits && !correlationId ? 'Skip this step' : 'Next'}
          </Button>
        )}
      </div>
    </aside>
  );
}
