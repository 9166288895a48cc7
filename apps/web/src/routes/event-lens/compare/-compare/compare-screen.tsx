import { getRouteApi } from '@tanstack/react-router';
import { ChooseFlow } from './choose-flow.js';
import { Comparison } from './comparison.js';

const route = getRouteApi('/event-lens/compare/');

export function CompareScreen() {
  const { one, other } = route.useSearch();
  return (
    <>
      <div>
        <h1>Where two flows part</h1>
        <p>Ids, times and amounts may differ. The first step that differs otherwise is marked.</p>
      </div>
      {one && other ? <Comparison one={one} other={other} /> : <ChooseFlow one={one} />}
    </>
  );
}
