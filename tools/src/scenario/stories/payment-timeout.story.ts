import { checkOut } from '../acts/check-out.js';
import { createProduct } from '../acts/create-product.js';
import { fillBasket } from '../acts/fill-basket.js';
import { orderBecomes, historyOf, passTime, processBecomes, verifyCancelled } from '../acts/follow-order.js';
import { letOrderGoOn } from '../acts/let-order-go-on.js';
import { stockBecomes } from '../acts/look-at-money-and-stock.js';
import { signUp } from '../acts/sign-up.js';
import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import { cards } from '../shop-types.js';
import type { Story } from './story.js';

/** Longer than an order of a demo waits for its payment. */
const patienceSeconds = 3_600;

/** The provider has the money, but its answer is lost. The order does not wait for ever, and nobody pays for nothing. */
export const paymentTimeout: Story = {
  name: 'payment-timeout',
  summary: 'The answer of the payment provider is lost; the order is cancelled in time, and the money is given back.',
  travels: [
    ['OrderAwaitingPayment', 'payment', 'new'],
    ['OrderCancelled', 'payment', 'new'],
    ['OrderCancelled', 'inventory', 'new'],
  ],
  async play(cast: Cast): Promise<void> {
    const mara = await signUp(cast);
    const lantern = await createProduct(cast, 'Storm lantern of the story', 1);
    const order = await checkOut(cast, mara, await fillBasket(cast, mara, lantern, 1), cards.answerLost);
    await letOrderGoOn(cast, mara, order, 'AwaitingPayment');
    await cast.stage.sequel(
      'Nobody knows whether it is paid, until the time for that is over',
      order.trail,
      async () => {
        const isOver = await passTime(cast, 'ordering', patienceSeconds);
        verify(isOver, 'the clock of this shop can be moved: its setting CLOCK is movable');
        const cancelled = await orderBecomes(mara, order, 'Cancelled');
        verifyCancelled(cancelled, 'payment-timeout');
        await processBecomes(cast, order, 'Cancelled');
        return [historyOf(cancelled), 'no money is held', await stockBecomes(cast, lantern, 1)];
      },
    );
  },
};
