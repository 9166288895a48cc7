import { findIntegrationEvent } from '@tradewind/contracts';

/**
 * The event type as a label. Types without a contract count as `other`, so that invalid messages can't create an unlimited number
 * of series.
 */
export function typeLabel(type: string): string {
  return findIntegrationEvent(type) ? type : 'other';
}
