import type { Law } from '../violation.js';

/** What Catalog and Basket show as available is what Inventory has. */
export const copiesShowTheStock: Law = ({ shop }) => {
  const stock = new Map(shop.stock.map((item) => [item.productId, item.onHand]));
  return shop.availability
    .filter(({ productId, available }) => stock.get(productId) !== available)
    .map(({ service, productId, available }) => ({
      law: 'copies show the stock',
      sentence: `Product ${productId}: ${service} shows ${available}, and Inventory has ${stock.get(productId) ?? 'none'}.`,
      key: productId,
    }));
};
