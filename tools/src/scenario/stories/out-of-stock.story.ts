import { checkOut } from '../acts/check-out.js';
import { createProduct } from '../acts/create-product.js';
import { fillBasket } from '../acts/fill-basket.js';
import { orderBecomes, verifyCancelled } from '../acts/follow-order.js';
import { letOrderGoOn } from '../acts/let-order-go-on.js';
import { paymentBecomes } from '../acts/look-at-money-and-stock.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import type { Product } from '../shop-types.js';
import type { Story } from './story.js';

/** The pieces are gone between the checkout and the reservation. */
export const outOfStock: Story = {
  name: 'out-of-stock',
  summary: 'The goods are damaged after the checkout, so the order is cancelled before anything is paid.',
  travels: [
    ['OrderAwaitingStock', 'inventory', 'new'],
    ['StockReservationRejected', 'ordering', 'new'],
    ['OrderCancelled', 'notification', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const mara = await signUp(cast);
    const lantern = await createProduct(cast, 'Storm lantern of the story', 2);
    const order = await checkOut(cast, mara, await fillBasket(cast, mara, lantern, 2));
    await writeOff(cast, lantern, 1);
    await letOrderGoOn(cast, mara, order, 'Cancelled');
    verifyCancelled(await orderBecomes(mara, order, 'Cancelled'), 'out-of-stock');
    await paymentBecomes(cast, order, 'Voided');
  },
};

async function writeOff({ stage, operator }: Cast, { id, name }: Product, quantity: number): Promise<void> {
  const loss = { quantity, reason: 'Water damage' };
  await stage.scene(
    `${quantity} × ${name} is damaged in the warehouse`,
    () => operator.call('POST', `/inventory/stock-items/${id}/write-offs`, loss, 204),
    async () => ['written off'],
  );
}
