import { addItem } from '../acts/add-item.js';
import { changePrice, restorePrice } from '../acts/change-price.js';
import { acceptPrices, checkOut, checkOutWithOldTotal } from '../acts/check-out.js';
import { chooseTwoProducts } from '../acts/choose-products.js';
import { letOrderGoOn } from '../acts/let-order-go-on.js';
import { paymentBecomes } from '../acts/look-at-money-and-stock.js';
import { deliverOrder, shipOrder } from '../acts/ship-order.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';
import type { PlacedOrder } from '../shop-types.js';
import type { Story } from './story.js';

/** From the registration to the parcel at the door, with a price that changes on the way. */
export const happyPath: Story = {
  name: 'happy-path',
  summary: 'A price changes in the basket; the order is reserved, paid, shipped and delivered.',
  travels: [
    ['UserRegistered', 'ordering', 'new'],
    ['UserRegistered', 'notification', 'new'],
    ['ProductPriceChanged v2', 'basket', 'new'],
    ['ProductPriceChanged', 'basket', 'duplicate'],
    ['BasketCheckedOut', 'ordering', 'new'],
    ['OrderStarted', 'basket', 'new'],
    ['OrderAwaitingStock', 'inventory', 'new'],
    ['StockReserved', 'ordering', 'new'],
    ['OrderAwaitingPayment', 'payment', 'new'],
    ['PaymentCompleted', 'ordering', 'new'],
    ['OrderConfirmed', 'inventory', 'new'],
    ['OrderConfirmed', 'notification', 'new'],
    ['StockCommitted', 'ordering', 'new'],
    ['OrderShipped', 'inventory', 'new'],
    ['OrderDelivered', 'analytics', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const mara = await signUp(cast);
    const order = await buyWhileAPriceChanges(cast, mara);
    await verifyBuyer(mara, order);
    const paid = await letOrderGoOn(cast, mara, order, 'Paid');
    await paymentBecomes(cast, paid, 'Completed');
    await shipOrder(cast, mara, paid);
    await deliverOrder(cast, mara, paid);
  },
};

async function buyWhileAPriceChanges(cast: Cast, mara: ShopClient): Promise<PlacedOrder> {
  const [first, second] = await chooseTwoProducts(mara);
  await addItem(cast, mara, first, 1);
  const { total } = await addItem(cast, mara, second, 2);
  verify(total?.amount === first.price.amount + 2 * second.price.amount, 'the total is that of both products');
  try {
    await changePrice(cast, mara, first);
    await checkOutWithOldTotal(cast, mara, total);
    return await checkOut(cast, mara, await acceptPrices(cast, mara));
  } finally {
    await restorePrice(cast, first);
  }
}

async function verifyBuyer(mara: ShopClient, order: PlacedOrder): Promise<void> {
  const { buyerId } = await mara.call<{ buyerId: string }>('GET', '/ordering/buyers/me', undefined, 200);
  verify(buyerId === order.buyerId, 'the order belongs to the buyer');
}
