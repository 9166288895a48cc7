import type { BrokerTrouble } from '@tradewind/broker';
import type { MessagingState } from '@tradewind/messaging';

const doing: Record<BrokerTrouble['activity'], string> = {
  connect: 'connecting',
  publish: 'publishing',
  join: 'joining the group',
  fetch: 'fetching',
};

/**
 * Describes what is wrong between the service and its broker, without addresses. Returns `undefined` when nothing is
 * wrong.
 */
export function messagingTrouble({ broker, undeliverable = 0 }: MessagingState): string | undefined {
  const trouble = brokerTrouble(broker);
  if (undeliverable === 0) return trouble;
  const events = undeliverable === 1 ? '1 event is' : `${undeliverable} events are`;
  const tooLarge = `${events} above the limit of the broker: see the dead letters`;
  return trouble === undefined ? tooLarge : `${trouble}; ${tooLarge}`;
}

function brokerTrouble({ up, cause = 'unavailable', troubles = [] }: MessagingState['broker']): string | undefined {
  if (!up) return cause === 'unavailable' ? 'does not answer' : `refuses us: ${cause}`;
  if (troubles.length === 0) return undefined;
  return troubles.map((each) => `${doing[each.activity]} has failed for ${each.seconds} s: ${each.cause}`).join('; ');
}
