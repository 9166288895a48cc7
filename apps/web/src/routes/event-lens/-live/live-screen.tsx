import { getRouteApi } from '@tanstack/react-router';
import { Filters } from './filters.js';
import { LiveFlows } from './live-flows.js';
import { PastFlows } from './past-flows.js';
import { Scrubber } from './scrubber.js';
import { flowParameters } from '../../../lens/queries.js';

const route = getRouteApi('/event-lens/');

export function LiveScreen() {
  const search = route.useSearch();
  return (
    <>
      <div>
        <h1>{search.at === undefined ? 'What is happening now' : 'What was happening then'}</h1>
        <p>One line for each action: all that one click, call or deadline set going. What needs you comes first.</p>
      </div>
      <Filters />
      <Scrubber at={search.at} />
      {search.at === undefined ? (
        <LiveFlows key={JSON.stringify(flowParameters(search))} />
      ) : (
        <PastFlows search={search} at={search.at} />
      )}
    </>
  );
}
