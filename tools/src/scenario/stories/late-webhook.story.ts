import { checkOut } from '../acts/check-out.js';
import { createProduct } from '../acts/create-product.js';
import { fillBasket } from '../acts/fill-basket.js';
import { letOrderGoOn } from '../acts/let-order-go-on.js';
import { paymentBecomes } from '../acts/look-at-money-and-stock.js';
import { shipOrder } from '../acts/ship-order.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import { cards } from '../shop-types.js';
import type { Story } from './story.js';

/** The answer is lost and the notice late, yet the order is charged once, and shipped. */
export const lateWebhook: Story = {
  name: 'late-webhook',
  summary: 'The answer of the payment provider is lost and its webhook is late; the order is charged once.',
  travels: [
    ['OrderAwaitingPayment', 'payment', 'new'],
    ['PaymentCompleted', 'ordering', 'new'],
    ['StockCommitted', 'ordering', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const mara = await signUp(cast);
    const lantern = await createProduct(cast, 'Storm lantern of the story', 1);
    const order = await checkOut(cast, mara, await fillBasket(cast, mara, lantern, 1), cards.webhookLate);
    const paid = await letOrderGoOn(cast, mara, order, 'Paid');
    await paymentBecomes(cast, order, 'Completed');
    await shipOrder(cast, mara, paid);
  },
};
