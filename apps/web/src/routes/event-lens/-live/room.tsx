import type { FlowList } from '../../../lens/flow.js';
import classes from './room.module.css';

const number = (count: number, what: string) => `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

/** What is kept, and what is not shown any more: no gap is hidden. */
export function Room({
  room: { kept, forgotten, unrecorded, isCut, sample },
  dropped,
}: {
  room: FlowList;
  dropped: number;
}) {
  return (
    <p className={classes.room}>
      The gateway keeps {number(kept.steps, 'step')} of {number(kept.flows, 'flow')}.
      {(forgotten.flows > 0 || forgotten.steps > 0) &&
        ` It has forgotten ${number(forgotten.steps, 'step')} of ${number(forgotten.flows, 'older flow')}; those in which something failed are kept longest.`}
      {unrecorded > 0 &&
        ` Of ${number(unrecorded, 'more flow')}, services recorded only what failed, because there were too many.`}
      {dropped > 0 && ` ${number(dropped, 'older flow')} had to make room on this screen.`}
      {sample &&
        sample.leftOut > 0 &&
        ` ${number(sample.leftOut, 'flow')} began while there were too many to show each of them; those in which something failed, or that wait for a deadline, are all here.`}
      {isCut && ' More flows changed at once than were sent: look for them by their id.'}
    </p>
  );
}
