import { useSuspenseQuery } from '@tanstack/react-query';
import { mapQuery } from '../../../../lens/queries.js';
import { MapLegend } from './map-legend.js';
import classes from './map-screen.module.css';
import { TopicRail } from './topic-rail.js';

/** Services stand side by side, and each topic is a rail of the broker that they publish to and read from. */
export function MapScreen() {
  const { data: map } = useSuspenseQuery(mapQuery);
  return (
    <>
      <div>
        <h1>Who tells whom</h1>
        <p>
          What the code of the services publishes and handles, joined with what was seen among the{' '}
          {map.steps.toLocaleString('en')} steps that are kept. No service calls another: all of it goes over the
          broker.
        </p>
      </div>
      <MapLegend />
      <div className={classes.scroll} role="region" aria-label="Map" tabIndex={0}>
        <table className={classes.map}>
          <thead>
            <tr>
              <th scope="col">event</th>
              {map.services.map((service) => (
                <th key={service} scope="col" className={classes.service}>
                  {service}
                </th>
              ))}
            </tr>
          </thead>
          {map.topics.map((topic) => (
            <TopicRail key={topic.topic} topic={topic} services={map.services} />
          ))}
        </table>
      </div>
    </>
  );
}
