import { groupBy } from '../group-by.js';
import { dataOf, eventsNamed } from '../history.js';
import type { Law, Violation } from '../violation.js';
import type { ProductTold } from '../wire.js';

const law = 'prices follow one another';

/** Each price that is told begins where the last one ended, up to the catalogue's own; the price history says the same. */
export const pricesFollowOneAnother: Law = (history) => {
  const { shop } = history;
  const created = eventsNamed(history, 'product-created').map(dataOf<ProductTold>);
  const changes = groupBy(eventsNamed(history, 'product-price-changed').map(dataOf<ProductTold>), (it) => it.productId);
  const kept = groupBy(shop.priceHistory, ({ productId }) => productId);
  const prices = new Map(shop.products.map(({ id, price }) => [id, price]));
  return created.flatMap(({ productId, price }) => {
    const told = changes.get(productId) ?? [];
    const amounts = [price!.amount, ...told.map((change) => change.newPrice!.amount)];
    const history = (kept.get(productId) ?? []).map(({ amount }) => amount);
    return [
      ...told
        .filter((change, n) => change.oldPrice!.amount !== amounts[n])
        .map((change) => violation(`A price was told to follow ${change.oldPrice!.amount}, which was not the one before.`, productId)),
      ...(amounts.at(-1) === prices.get(productId)
        ? []
        : [violation(`The last price told was ${amounts.at(-1)}, the catalogue's is ${prices.get(productId)}.`, productId)]),
      ...(amounts.join() === history.join()
        ? []
        : [violation(`The price history is ${history.join(', ')}, and told was ${amounts.join(', ')}.`, productId)]),
    ];
  });
};

const violation = (sentence: string, key: string): Violation => ({ law, sentence: `Product ${key}: ${sentence}`, key });
