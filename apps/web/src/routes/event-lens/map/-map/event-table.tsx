import type { TrailMap } from '../../../../lens/flow.js';
import classes from './event-table.module.css';
import { TopicRail } from './topic-rail.js';

/** What each service has to do with each event. */
export function EventTable({ map }: { map: TrailMap }) {
  return (
    <div className={classes.scroll} role="region" aria-label="Events" tabIndex={0}>
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
  );
}
