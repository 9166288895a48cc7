import { getRouteApi, Outlet, useParams } from '@tanstack/react-router';
import { processParameters } from '../../../../lens/queries.js';
import { ProcessFilters } from './process-filters.js';
import { ProcessesPanes } from './processes-panes.js';
import classes from './processes-screen.module.css';

const route = getRouteApi('/event-lens/processes');

export function ProcessesScreen() {
  const search = route.useSearch();
  const { id } = useParams({ strict: false });
  return (
    <div className={classes.screen} data-chosen={id !== undefined}>
      <div className={classes.heading}>
        <h1>Processes</h1>
        <p>What each process has gone through: what moved it, what it waits for, what it would undo.</p>
      </div>
      <ProcessFilters />
      <ProcessesPanes key={JSON.stringify(processParameters(search))}>
        <Outlet />
      </ProcessesPanes>
    </div>
  );
}
