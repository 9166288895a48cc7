import { getRouteApi, Link } from '@tanstack/react-router';
import { flowStates, type FlowState } from '../../../lens/flow.js';
import { stateWords } from '../../../lens/state.js';
import { StateLabel } from '../../../lens/state-label.js';
import classes from './state-filter.module.css';

const route = getRouteApi('/event-lens/');

export function StateFilter({ counts, all }: { counts: ReadonlyMap<FlowState, number>; all: number }) {
  const chosen = route.useSearch().state;
  return (
    <nav className={classes.states} aria-label="Flows by state">
      <Link
        from="/event-lens"
        to="/event-lens"
        search={(before) => ({ ...before, state: undefined })}
        className={classes.state}
        data-chosen={chosen === undefined}
      >
        all {all}
      </Link>
      {flowStates.map((state) => (
        <Link
          key={state}
          from="/event-lens"
          to="/event-lens"
          search={(before) => ({ ...before, state })}
          className={classes.state}
          data-chosen={chosen === state}
        >
          <StateLabel {...stateWords[state]} count={counts.get(state)} />
        </Link>
      ))}
    </nav>
  );
}
