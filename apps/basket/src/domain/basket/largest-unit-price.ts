import { largestQuantity } from './quantity.js';
import { mostLines } from './rules/basket-has-room-for-the-product.rule.js';

/** In minor units. What a basket full of products at this price costs can still be counted exactly. */
export const largestUnitPrice = Math.floor(Number.MAX_SAFE_INTEGER / (mostLines * largestQuantity));
