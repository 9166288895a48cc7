import { useSuspenseQuery } from '@tanstack/react-query';
import { mapNodesQuery, mapQuery } from '../../../../lens/queries.js';
import { EventList } from './event-list.js';
import { EventTable } from './event-table.js';
import { MapDrawing } from './map-drawing.js';
import { MapLegend } from './map-legend.js';
import classes from './map-screen.module.css';

/** The broker is a bus that services publish to and read from: what moves on it, what waits, and which events there are. */
export function MapScreen() {
  const { data: map } = useSuspenseQuery(mapQuery);
  const { data: known } = useSuspenseQuery(mapNodesQuery);
  const others = map.services.filter((service) => !known.some((node) => node.service === service));
  const nodes = [...known, ...others.map((service) => ({ service, state: 'not shown' as const, figures: null }))];
  return (
    <>
      <div>
        <h1>Where it flows, and where it is stuck</h1>
        <p>
          What the code of the services publishes and handles, joined with what was seen among the{' '}
          {map.steps.toLocaleString('en')} steps that are kept. No service calls another: all of it goes over the
          broker. Choose a service or an event to see its flows.
        </p>
      </div>
      <MapDrawing map={map} nodes={nodes} />
      <MapLegend />
      <div className={classes.wide}>
        <EventTable map={map} />
      </div>
      <div className={classes.narrow}>
        <EventList topics={map.topics} />
      </div>
    </>
  );
}
