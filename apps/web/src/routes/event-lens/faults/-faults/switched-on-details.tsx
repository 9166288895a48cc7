import { hitsText, settingsText, timeLeftText } from '../../../../lens/workshop/breakage-text.js';
import type { OnInService } from '../../../../lens/workshop/workshops.js';
import { useNow } from '../../../../lens/use-now.js';
import classes from './breakage-item.module.css';

/** What somebody needs while it is on; the cure once it has hit. */
export function SwitchedOnDetails({ on: { breakage, on } }: { on: OnInService }) {
  const now = useNow();
  return (
    <dl className={classes.told}>
      <dt>set to</dt>
      <dd>{settingsText(on.settings)}</dd>
      <dt>hits</dt>
      <dd>
        <b>{hitsText(on)}</b>
      </dd>
      <dt>off by itself</dt>
      <dd>in {timeLeftText(on.until, now)}</dd>
      <dt>watch</dt>
      <dd>{breakage.watch}</dd>
      {on.hits > 0 && (
        <>
          <dt>cure</dt>
          <dd>{breakage.cure}</dd>
        </>
      )}
    </dl>
  );
}
