import { recordFact } from '../facts.js';

export const recordBasketChange = recordFact('basket_changes', ['customer_id', 'revision'], ['changed_at', 'is_empty']);

export const recordCheckout = recordFact('checkouts', ['checkout_id'], ['checked_out_at', 'customer_id']);
