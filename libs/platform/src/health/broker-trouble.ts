import type { BrokerTrouble, MessagingState } from '@tradewind/messaging';

const doing: Record<BrokerTrouble['activity'], string> = {
  connect: 'connecting',
  publish: 'publishing',
  join: 'joining the group',
  fetch: 'fetching',
};

/** What is wrong with the broker, in one sentence without addresses; `undefined` when nothing is. */
export function brokerTrouble({
  up,
  cause = 'unavailable',
  troubles = [],
}: MessagingState['broker']): string | undefined {
  if (!up) return cause === 'unavailable' ? 'does not answer' : `refuses us: ${cause}`;
  if (troubles.length === 0) return undefined;
  return troubles.map((each) => `${doing[each.activity]} has failed for ${each.seconds} s: ${each.cause}`).join('; ');
}
