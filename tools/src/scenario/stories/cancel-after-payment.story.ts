import { cancelOrder } from '../acts/cancel-order.js';
import { checkOut } from '../acts/check-out.js';
import { createProduct } from '../acts/create-product.js';
import { fillBasket } from '../acts/fill-basket.js';
import { letOrderGoOn } from '../acts/let-order-go-on.js';
import { paymentBecomes, stockBecomes } from '../acts/look-at-money-and-stock.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import type { Story } from './story.js';

/** Until the parcel leaves, a customer may think better of it. */
export const cancelAfterPayment: Story = {
  name: 'cancel-after-payment',
  summary: 'The customer cancels an order that is paid; the money and the stock come back.',
  travels: [
    ['PaymentCompleted', 'ordering', 'new'],
    ['OrderCancelled', 'payment', 'new'],
    ['OrderCancelled', 'inventory', 'new'],
    ['PaymentRefunded', 'ordering', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const mara = await signUp(cast);
    const lantern = await createProduct(cast, 'Storm lantern of the story', 2);
    const order = await checkOut(cast, mara, await fillBasket(cast, mara, lantern, 2));
    const paid = await letOrderGoOn(cast, mara, order, 'Paid');
    await cancelOrder(cast, mara, paid);
    await paymentBecomes(cast, order, 'Refunded');
    await stockBecomes(cast, lantern, 2);
  },
};
