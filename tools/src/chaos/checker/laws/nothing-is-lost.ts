import { messageOf } from '../history.js';
import type { Law } from '../violation.js';

/** Every event that a service committed is in the broker's log at least once. */
export const nothingIsLost: Law = ({ outbox, log }) => {
  const published = new Set(log.map(messageOf));
  return outbox
    .filter((row) => !published.has(messageOf(row)))
    .map(({ service, position, id, type, key }) => ({
      law: 'nothing is lost',
      sentence: `${type} ${id}, row ${position} of ${service}'s outbox, was never published.`,
      key,
    }));
};
