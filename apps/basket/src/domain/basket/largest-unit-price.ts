import { largestQuantity } from './quantity.js';
import { mostLines } from './rules/basket-has-room-for-the-product.rule.js';

/** In minor units. A full basket of products at this price still has an exact total. */
export const largestUnitPrice = Math.floor(Number.MAX_SAFE_INTEGER / (mostLines * largestQuantity));
