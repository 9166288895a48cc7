import { checkOut } from '../acts/check-out.js';
import { createProduct } from '../acts/create-product.js';
import { fillBasket } from '../acts/fill-basket.js';
import { historyOf, passTime, verifyCancelled } from '../acts/follow-order.js';
import { reconsideredSeconds } from '../acts/let-order-go-on.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import type { Order, PlacedOrder } from '../shop-types.js';
import { until } from '../until.js';
import type { Story } from './story.js';

/** Two customers want one piece; the ledger of its stock decides, and exactly one of them gets it. */
export const lastPiece: Story = {
  name: 'last-piece',
  summary: 'Two customers buy the last piece at the same time; one gets it, and the other is not charged.',
  travels: [
    ['OrderAwaitingStock', 'inventory', 'new'],
    ['OrderStarted', 'basket', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const [mara, jon] = [await signUp(cast), await signUp(cast, 'Jon Varga')];
    const lantern = await createProduct(cast, 'Storm lantern of the story', 1);
    const totals = [await fillBasket(cast, mara, lantern, 1), await fillBasket(cast, jon, lantern, 1)] as const;
    const orders = [await checkOut(cast, mara, totals[0]), await checkOut(cast, jon, totals[1])] as const;
    await cast.stage.sequel('The time to reconsider is over for both', orders[1].trail, async () => {
      await passTime(cast, 'ordering', reconsideredSeconds);
      const ended = await Promise.all([decided(mara, orders[0]), decided(jon, orders[1])]);
      const lost = ended.find(({ status }) => status === 'Cancelled');
      verify(ended.filter(({ status }) => status === 'Paid').length === 1, 'exactly one of them is paid');
      verifyCancelled(lost!, 'out-of-stock');
      return ended.map((order) => `${order.orderNumber}: ${historyOf(order)}`);
    });
  },
};

function decided(customer: ShopClient, { orderId }: PlacedOrder): Promise<Order> {
  return until('the order is paid or cancelled', async () => {
    const order = await customer.call<Order>('GET', `/ordering/orders/${orderId}`, undefined, 200);
    return order.status === 'Paid' || order.status === 'Cancelled' ? order : undefined;
  });
}
