import { groupBy } from '../group-by.js';
import { dataOf, eventsNamed } from '../history.js';
import type { Law, Violation } from '../violation.js';
import { priceChangeOf, type ProductTold } from '../wire.js';

const law = 'prices follow one another';

/** Each announced price change starts at the previous price, the last one ends at the catalogue's, and the price history agrees. */
export const pricesFollowOneAnother: Law = (history) => {
  const { shop } = history;
  const created = eventsNamed(history, 'product-created').map(dataOf<ProductTold>);
  const told = eventsNamed(history, 'product-price-changed').map(({ payload }) => priceChangeOf(payload));
  const changes = groupBy(told, ({ productId }) => productId);
  const kept = groupBy(shop.priceHistory, ({ productId }) => productId);
  const prices = new Map(shop.products.map(({ id, price }) => [id, price]));
  return created.flatMap(({ productId, price }) => {
    const changesOfIt = changes.get(productId) ?? [];
    const amounts = [price!.amount, ...changesOfIt.map(({ to }) => to)];
    const history = (kept.get(productId) ?? []).map(({ amount }) => amount);
    return [
      ...changesOfIt
        .filter(({ from }, n) => from !== amounts[n])
        .map(({ from }) => violation(`A price was told to follow ${from}, which was not the one before.`, productId)),
      ...(amounts.at(-1) === prices.get(productId)
        ? []
        : [
            violation(
              `The last announced price was ${amounts.at(-1)}, the catalogue's is ${prices.get(productId)}.`,
              productId,
            ),
          ]),
      ...(amounts.join() === history.join()
        ? []
        : [
            violation(
              `The price history is ${history.join(', ')}, but ${amounts.join(', ')} was announced.`,
              productId,
            ),
          ]),
    ];
  });
};

const violation = (sentence: string, key: string): Violation => ({ law, sentence: `Product ${key}: ${sentence}`, key });
