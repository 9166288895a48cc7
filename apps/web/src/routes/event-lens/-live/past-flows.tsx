import { useQuery } from '@tanstack/react-query';
import { countsOf, linesOf, ordered } from '../../../lens/flow-lines.js';
import { flowsAsOfQuery } from '../../../lens/queries.js';
import type { FlowSearch } from '../../../lens/search.js';
import { Problem } from '../../../design/problem.js';
import { FlowLines } from './flow-lines.js';
import classes from './live-flows.module.css';
import { StateFilter } from './state-filter.js';

/** The flows as they were at a moment. */
export function PastFlows({ search, at }: { search: FlowSearch; at: number }) {
  const { data, error, refetch } = useQuery(flowsAsOfQuery(search, at));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  const lines = linesOf(data?.flows ?? []);
  const flows = ordered(lines, search.state);
  return (
    <section className={classes.live} aria-label="Flows">
      <StateFilter counts={countsOf(lines)} all={lines.shown.size} />
      {flows.length === 0 ? <p>Nothing of that moment is known.</p> : <FlowLines flows={flows} />}
      {data?.isCut && <p>These are the latest that had begun. Look for older ones by an id, a type or a name.</p>}
    </section>
  );
}
