import type { ProcessList } from '../../../../lens/process.js';
import classes from './process-room.module.css';

/** What is kept, and what is not shown: no gap is hidden. */
export function ProcessRoom({ room: { kept, forgotten, unrecorded }, isCut }: { room: ProcessList; isCut: boolean }) {
  const lost = forgotten.steps > 0 ? ` It has forgotten ${forgotten.steps.toLocaleString('en')} older ones.` : '';
  return (
    <p className={classes.room}>
      Told from the {kept.steps.toLocaleString('en')} steps that the gateway keeps.{lost}
      {unrecorded > 0 && ' More flows began than services record, so some are missing.'}
      {isCut && ' There are more processes than are listed: look for them by their id.'}
    </p>
  );
}
