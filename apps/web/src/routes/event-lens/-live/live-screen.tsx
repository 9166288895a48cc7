import { getRouteApi } from '@tanstack/react-router';
import { Filters } from './filters.js';
import { LiveFlows } from './live-flows.js';
import { flowParameters } from '../../../lens/queries.js';

const route = getRouteApi('/event-lens/');

export function LiveScreen() {
  const search = route.useSearch();
  return (
    <>
      <div>
        <h1>What is happening now</h1>
        <p>One line for each action: all that one click, call or deadline set going. What needs you comes first.</p>
      </div>
      <Filters />
      <LiveFlows key={JSON.stringify(flowParameters(search))} />
    </>
  );
}
