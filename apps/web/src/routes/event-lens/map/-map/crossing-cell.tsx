import { VisuallyHidden } from '@mantine/core';
import { crossingOf, crossingText } from '../../../../lens/crossing.js';
import type { EventUse } from '../../../../lens/flow.js';
import classes from './crossing-cell.module.css';

/** A publisher points at the rail, and a consumer takes off it at a dot. */
export function CrossingCell({ event, service }: { event: EventUse; service: string }) {
  const crossing = crossingOf(event, service);
  if (!crossing) return <td className={classes.none} />;
  const { publishes, handles, mark } = crossing;
  return (
    <td className={classes.cell} title={`${service} ${crossingText(crossing)}`}>
      <span className={classes.crossing} data-mark={mark}>
        {publishes && (
          <span className={classes.publishes} aria-hidden>
            ▲ {publishes.seen}
          </span>
        )}
        {handles && (
          <span className={classes.handles} aria-hidden>
            ● {handles.seen}
          </span>
        )}
        {mark === 'failed' && <span aria-hidden>✗</span>}
        {mark === 'not declared' && <span aria-hidden>?</span>}
        <VisuallyHidden>{crossingText(crossing)}</VisuallyHidden>
      </span>
    </td>
  );
}
