import { getRouteApi, Link } from '@tanstack/react-router';
import { conditionOf, conditionWords, processConditions } from '../../../../lens/process-condition.js';
import type { ProcessSummary } from '../../../../lens/process.js';
import classes from './condition-filter.module.css';

const route = getRouteApi('/event-lens/processes');

/** Only conditions in which a process is, or which were chosen. */
export function ConditionFilter({ processes }: { processes: readonly ProcessSummary[] }) {
  const { only } = route.useSearch();
  const countOf = (condition: (typeof processConditions)[number]) =>
    processes.filter((each) => conditionOf(each) === condition).length;
  const shown = processConditions.filter((condition) => condition === only || countOf(condition) > 0);
  return (
    <nav className={classes.conditions} aria-label="Processes by condition">
      <Link to="." search={(before) => ({ ...before, only: undefined })} data-chosen={only === undefined}>
        all {processes.length}
      </Link>
      {shown.map((condition) => (
        <Link
          key={condition}
          to="."
          search={(before) => ({ ...before, only: condition })}
          data-chosen={only === condition}
        >
          {conditionWords[condition].word} {countOf(condition)}
        </Link>
      ))}
    </nav>
  );
}
