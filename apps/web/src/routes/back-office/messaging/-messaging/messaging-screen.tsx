import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { serviceNames } from '../../../../api/services.js';
import { ageText } from '../../../../office/age.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { Tile, Tiles } from '../../../../office/tile.js';
import { flowOfTheShop, type ServiceFlow } from '../../../../messaging/flow.js';
import { messagingQuery } from '../../../../messaging/queries.js';
import { LiveMark } from './live-mark.js';
import { ServiceCard } from './service-card.js';
import classes from './messaging.module.css';

export function MessagingScreen() {
  const results = useQueries({ queries: serviceNames.map(messagingQuery) });
  const flows = results.map(({ data, error }, place): ServiceFlow => ({
    service: serviceNames[place]!,
    figures: data,
    error,
  }));
  const isPending = results.every((result) => result.isPending);
  const { pending, oldestAgeMs, lag, dead, blockedKeys, missing } = flowOfTheShop(flows);
  const known = <Value,>(value: Value) => (isPending ? undefined : value);
  return (
    <>
      <ScreenHeading
        title="Messaging"
        note="What waits in the outboxes, how far readers are behind, and what could not be handled."
      >
        <LiveMark at={Math.max(...results.map(({ dataUpdatedAt }) => dataUpdatedAt))} />
      </ScreenHeading>
      <Tiles>
        <Tile label="Waiting in outboxes" value={known(pending)} note="events not published yet" />
        <Tile
          label="Oldest of them"
          value={known(pending > 0 ? ageText(oldestAgeMs) : 'none')}
          note="an alert after 1 min"
          {...(oldestAgeMs > 60_000 && { tone: 'bad' as const })}
        />
        <Tile label="Behind" value={known(lag)} note="messages not processed yet" />
        <Tile
          label="Dead letters"
          value={known(dead)}
          note={
            dead > 0 ? (
              <Link to="/back-office/dead-letters">
                {blockedKeys === 1 ? '1 key is' : `${blockedKeys} keys are`} held up
              </Link>
            ) : (
              'nothing waits for you'
            )
          }
          {...(dead > 0 && { tone: 'bad' as const })}
        />
      </Tiles>
      {missing.length > 0 && !isPending && (
        <p className={classes.missing} role="status">
          Without {missing.join(', ')}, {missing.length === 1 ? 'which has' : 'which have'} not answered.
        </p>
      )}
      <div className={classes.cards}>
        {flows.map((flow) => (
          <ServiceCard key={flow.service} flow={flow} />
        ))}
      </div>
    </>
  );
}
