import { recordFact } from '../facts.js';

export const recordSubmission = recordFact('submissions', ['order_id'], ['submitted_at', 'checkout_id']);
export const recordShipment = recordFact('shipments', ['order_id'], ['shipped_at']);
export const recordDelivery = recordFact('deliveries', ['order_id'], ['delivered_at']);
export const recordCancellation = recordFact('cancellations', ['order_id'], ['cancelled_at', 'reason']);
