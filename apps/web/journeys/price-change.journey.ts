import { expect, test } from './shop.js';
import { goToCheckout, order, orderButton, ordersOf } from './shopping.js';

test('The price changes while a customer stands at the checkout, who pays only the total that she accepts', async ({
  page,
  shop,
  desk,
}) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10, price: 4_990 })];
  await shop.signIn(page, person);
  await goToCheckout(page, goods);
  await desk.changePrice(goods.id, 5_990);
  await expect(async () => expect(await totalOfBasket()).toBe(5_990)).toPass();

  shop.explain(/^POST \/api\/basket\/basket\/checkout 409$/);
  await page.getByRole('button', { name: 'Order and pay €49.90' }).click();
  const summary = page.getByRole('region', { name: 'Summary' });
  await expect(summary).toContainText('The total has changed');
  const notice = page.getByRole('alert').filter({ hasText: 'One price has changed' });
  await expect(notice.getByRole('row', { name: goods.name })).toContainText(/€49\.90.*€59\.90.*\+€10\.00/);
  await expect(notice).toContainText('€49.90 → €59.90');
  expect(await ordersOf(page)).toEqual([]);
  expect(await refusalOfOldTotal()).toMatchObject({ code: 'checkout-total-changed' });

  await notice.getByRole('button', { name: 'Accept €59.90' }).click();
  await expect(notice).toBeHidden();
  await expect(orderButton(page)).toHaveAccessibleName('Order and pay €59.90');
  const orderId = await order(page);
  expect(await ordersOf(page)).toMatchObject([{ orderId, total: { amount: 5_990 } }]);
  await expect(page.getByRole('complementary', { name: /^Order / })).toContainText('€59.90');

  async function totalOfBasket(): Promise<number> {
    const { total } = (await (await page.request.get('/api/basket/basket')).json()) as { total: { amount: number } };
    return total.amount;
  }

  /** Whatever a page might send, the server sells for no other total than the present one. */
  async function refusalOfOldTotal(): Promise<unknown> {
    const address = { recipient: 'Mara', street: 'Hafenweg 7', city: 'Hamburg', postalCode: '20457', country: 'DE' };
    const data = {
      ...{ address, paymentMethod: { token: 'tok_visa_4242', label: 'Visa' } },
      total: { amount: 4_990, currency: 'EUR' },
    };
    const headers = { Origin: new URL(page.url()).origin };
    const answer = await page.request.post('/api/basket/basket/checkout', { data, headers });
    expect(answer.status()).toBe(409);
    return answer.json();
  }
});
