import { Link } from '@tanstack/react-router';
import type { TopicUse } from '../../../../lens/flow.js';
import { CrossingCell } from './crossing-cell.js';
import classes from './topic-rail.module.css';

export function TopicRail({ topic: { topic, events }, services }: { topic: TopicUse; services: readonly string[] }) {
  return (
    <tbody>
      <tr>
        <th colSpan={services.length + 1} scope="colgroup" className={classes.topic}>
          {topic}
        </th>
      </tr>
      {events.map((event) => (
        <tr key={event.type} className={classes.event}>
          <th scope="row">
            <Link to="/event-lens" search={{ type: event.type }}>
              ✉ {event.title}
            </Link>
          </th>
          {services.map((service) => (
            <CrossingCell key={service} event={event} service={service} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}
