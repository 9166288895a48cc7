import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { timeText } from '../../../../design/moment.js';
import { shortId } from '../../../../lens/duration-text.js';
import { flowsQuery } from '../../../../lens/queries.js';
import { stateWords } from '../../../../lens/state.js';
import { StateLabel } from '../../../../lens/state-label.js';
import classes from './choose-flow.module.css';

/** The latest flows to compare with; those that were begun by the same come first. */
export function ChooseFlow({ one }: { one: string | undefined }) {
  const { flows } = useSuspenseQuery(flowsQuery({})).data;
  const first = flows.find(({ correlationId }) => correlationId === one);
  const others = flows
    .filter(({ correlationId }) => correlationId !== one)
    .sort((a, b) => Number(b.name === first?.name) - Number(a.name === first?.name))
    .slice(0, 30);
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{one ? `Compare ${first?.name ?? shortId(one)} with …` : 'Choose the first flow'}</h2>
      <ul className={classes.flows}>
        {others.map(({ correlationId, name, state, startedAt }) => (
          <li key={correlationId}>
            <Link
              to="/event-lens/compare"
              search={one ? { one, other: correlationId } : { one: correlationId, other: undefined }}
            >
              {name}
            </Link>
            <StateLabel {...stateWords[state]} />
            <small>
              {timeText(new Date(startedAt))} · {shortId(correlationId)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
