import type { ToldFlow } from '../../../../lens/flow.js';
import { breakagesIn, lossText } from '../../../../lens/shown-in-short.js';
import { breakables, type ServiceWorkshop } from '../../../../lens/workshop/workshops.js';
import classes from './outcome.module.css';

interface OutcomeProps {
  readonly flow: ToldFlow;
  readonly workshops: readonly ServiceWorkshop[];
}

/** What has become of a flow that was hit, and what each breakage that hit it says of its cure. */
export function Outcome({ flow, workshops }: OutcomeProps) {
  const hit = breakagesIn(flow);
  const known = breakables(workshops, '').filter(({ breakage }) => hit.includes(breakage.id));
  const loss = lossText(flow);
  if (known.length === 0 && !loss) return null;
  return (
    <dl className={classes.outcome}>
      {loss && (
        <div>
          <dt>what is missing</dt>
          <dd className={classes.bad}>{loss}</dd>
        </div>
      )}
      {known.map(({ breakage: { id, title, cure } }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>{cure}</dd>
        </div>
      ))}
    </dl>
  );
}
