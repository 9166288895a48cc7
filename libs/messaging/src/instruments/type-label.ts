import { findIntegrationEvent } from '@tradewind/contracts';

/** The type as a label: what no contract knows counts as `other`, so that garbage on a topic can't make series without end. */
export function typeLabel(type: string): string {
  return findIntegrationEvent(type) ? type : 'other';
}
