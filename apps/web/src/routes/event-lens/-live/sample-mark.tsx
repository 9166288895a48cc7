import type { FlowSample } from '../../../lens/flow.js';
import classes from './sample-mark.module.css';

/** Says how many of the flows are shown, while there are too many for a screen. */
export function SampleMark({ sample: { oneOf, perSecond } }: { sample: FlowSample }) {
  if (oneOf === 1) return null;
  return (
    <span className={classes.mark}>
      <b>1 of {oneOf}</b> shown, {Math.round(perSecond).toLocaleString('en')} flows/s
    </span>
  );
}
