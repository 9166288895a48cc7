import { Link } from '@tanstack/react-router';
import type { ServiceName } from '../../../../api/services.js';
import { ageText } from '../../../../office/age.js';
import { type Fact, Facts } from '../../../../office/facts.js';
import type { Messaging } from '../../../../messaging/queries.js';

interface ServiceFiguresProps {
  readonly service: ServiceName;
  readonly figures: Messaging;
}

export function ServiceFigures({ service, figures: { outbox, deadLetters, undeliverable } }: ServiceFiguresProps) {
  return (
    <Facts
      facts={[
        ['Outbox', outbox ? outboxText(outbox) : 'not known: the database does not answer'],
        ...(outbox ? relayFacts(outbox.relay) : []),
        [
          'Dead letters',
          deadLetters ? (
            deadLetters.blockedKeys === 0 ? (
              'none'
            ) : (
              <Link key="dead" to="/back-office/dead-letters" search={{ service }}>
                {deadLetters.dead} dead, {deadLetters.retrying} retried, {deadLetters.parked} waiting
              </Link>
            )
          ) : (
            'not known'
          ),
        ],
        [
          'Refused by the broker',
          undeliverable && undeliverable.dead + undeliverable.parked > 0
            ? `${undeliverable.dead} dead, ${undeliverable.parked} waiting`
            : null,
        ],
      ]}
    />
  );
}

function outboxText({ pending, oldestAgeMs }: NonNullable<Messaging['outbox']>): string {
  if (pending === null) return 'published by change data capture';
  return pending === 0 ? 'empty' : `${pending} waiting, the oldest for ${ageText(oldestAgeMs ?? 0)}`;
}

const roles = {
  relaying: 'this process publishes',
  standby: 'another process publishes',
  cdc: 'change data capture publishes',
  stopped: 'stopped',
} as const;

function relayFacts({ role, owner, blockedBy }: NonNullable<Messaging['outbox']>['relay']): Fact[] {
  return [
    ['Relay', owner ? `${roles[role]}: ${owner}` : role === 'cdc' ? roles.cdc : 'nobody publishes'],
    ['Blocked by', blockedBy],
  ];
}
