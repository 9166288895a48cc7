import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { countText, onText, timeLeftText } from '../../../lens/workshop/breakage-text.js';
import { useAllOff } from '../../../lens/workshop/use-switches.js';
import { useOperator } from '../../../lens/workshop/use-operator.js';
import { useWorkshops } from '../../../lens/workshop/use-workshops.js';
import { useNow } from '../../../lens/use-now.js';
import classes from './workshop-banner.module.css';

/** On every screen, so that nobody takes what was broken on purpose for a defect. */
export function WorkshopBanner() {
  const { on } = useWorkshops(false);
  const now = useNow();
  const isOperator = useOperator();
  const allOff = useAllOff();
  const last = on
    .map((each) => each.on.until)
    .sort()
    .at(-1);
  return (
    <div role="status">
      {last !== undefined && (
        <div className={classes.banner}>
          <b>Workshop: {countText(on)}.</b>
          <span className={classes.what}>
            {on.map((each) => (
              <Link
                key={`${each.service} ${each.breakage.id}`}
                to="/event-lens/faults"
                search={{ service: each.service, breakage: each.breakage.id }}
              >
                {onText(each)}
              </Link>
            ))}
          </span>
          <span aria-live="off">all off in {timeLeftText(last, now)}</span>
          {isOperator && (
            <Button
              size="compact-sm"
              variant="default"
              loading={allOff.isPending}
              onClick={() => allOff.mutate([...new Set(on.map(({ service }) => service))])}
            >
              Turn all off
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
