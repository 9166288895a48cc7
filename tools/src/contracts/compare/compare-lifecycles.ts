import type { Lifecycle } from '@tradewind/contracts';

/** Why a version would be published for a shorter time than promised, if so. */
export function compareLifecycles(released: Lifecycle, today: Lifecycle): string | undefined {
  if (today.status === 'active' || released.status === 'retired') return undefined;
  if (released.status === 'active')
    return today.status === 'retired' ? 'it is retired, and was never deprecated' : undefined;
  const end = today.status === 'retired' ? today.on : today.until;
  return end < released.until ? `it was to be published until ${released.until}, and is until ${end}` : undefined;
}
