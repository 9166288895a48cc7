import { checkOut } from '../acts/check-out.js';
import { createProduct } from '../acts/create-product.js';
import { fillBasket } from '../acts/fill-basket.js';
import { orderBecomes, verifyCancelled } from '../acts/follow-order.js';
import { letOrderGoOn } from '../acts/let-order-go-on.js';
import { paymentBecomes, stockBecomes } from '../acts/look-at-money-and-stock.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import { cards } from '../shop-types.js';
import type { Story } from './story.js';

/** What was reserved goes back on the shelf. */
export const declinedCard: Story = {
  name: 'declined-card',
  summary: 'The bank declines the card, so the order is cancelled and its stock is released.',
  travels: [
    ['StockReserved', 'ordering', 'new'],
    ['OrderAwaitingPayment', 'payment', 'new'],
    ['PaymentDeclined', 'ordering', 'new'],
    ['OrderCancelled', 'inventory', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const mara = await signUp(cast);
    const lantern = await createProduct(cast, 'Storm lantern of the story', 3);
    const order = await checkOut(cast, mara, await fillBasket(cast, mara, lantern, 2), cards.declined);
    await letOrderGoOn(cast, mara, order, 'Cancelled');
    verifyCancelled(await orderBecomes(mara, order, 'Cancelled'), 'payment-declined');
    await paymentBecomes(cast, order, 'Declined');
    await stockBecomes(cast, lantern, 3);
  },
};
