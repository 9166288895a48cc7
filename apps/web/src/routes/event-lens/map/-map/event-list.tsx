import { Link } from '@tanstack/react-router';
import { StateLabel } from '../../../../lens/state-label.js';
import type { EventUse, EventUser, TopicUse } from '../../../../lens/flow.js';
import classes from './event-list.module.css';

/** The edges of the map as a list, for a narrow screen: who tells whom, event by event. */
export function EventList({ topics }: { topics: readonly TopicUse[] }) {
  return (
    <div className={classes.topics}>
      {topics.map(({ topic, events }) => (
        <section key={topic} aria-label={topic}>
          <h2>{topic}</h2>
          <ul>
            {events.map((event) => (
              <EventItem key={event.type} event={event} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function EventItem({ event: { type, title, publishers, consumers } }: { event: EventUse }) {
  const users = [...publishers, ...consumers];
  const seen = publishers.reduce((sum, each) => sum + each.seen, 0);
  return (
    <li>
      <Link to="/event-lens" search={{ type }}>
        ✉ {title}
      </Link>
      <span className={classes.users}>
        {names(publishers)} → {names(consumers)}
      </span>
      {users.some(({ isDeclared }) => !isDeclared) ? (
        <StateLabel tone="bad" sign="?" word="not declared" />
      ) : users.some(({ failed }) => failed > 0) ? (
        <StateLabel tone="bad" sign="✗" word="failed" />
      ) : users.every((user) => user.seen === 0) ? (
        <StateLabel tone="quiet" sign="–" word="never seen" />
      ) : (
        <StateLabel tone="ok" sign="✓" word={`${seen.toLocaleString('en')} seen`} />
      )}
    </li>
  );
}

const names = (users: readonly EventUser[]): string => users.map(({ service }) => service).join(', ') || 'nobody';
