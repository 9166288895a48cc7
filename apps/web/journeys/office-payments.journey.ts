import { accounts } from './accounts.js';
import { expect, test } from './shop.js';
import { customerWithOrder, orderBeforehand } from './shopping.js';

interface Payment {
  readonly paymentId: string;
  readonly status: string;
}

test('A payment is in doubt while the bank is away: an operator finds it, asks now, and sees it paid', async ({
  page,
  shop,
  desk,
}) => {
  const customer = await shop.anotherBrowser();
  await shop.signIn(customer, await desk.register());
  const goods = await desk.sell({ pieces: 10, price: 4_217 });
  await shop.signIn(page, accounts.operator, '/back-office/payments');
  const reason = 'The bank is back, it says.';
  let paymentId = '';

  // The bank is away for 20 seconds: if that was too short for this machine, it happens once more.
  await expect(async () => {
    const orderId = await orderBeforehand(customer, goods, 'tok_outage');
    await desk.endGracePeriod(orderId);
    const payment = `/api/payment/payments/by-order/${orderId}`;
    await desk.untilIs(payment, { inDoubtSince: expect.any(String) });
    ({ paymentId } = await desk.get<Payment>(payment));
    const soon = { timeout: 5_000 };
    await page.goto('/back-office/payments?only=in-doubt');
    await page.locator(`a[href="/back-office/payments/${paymentId}"]`, { hasText: '€42.17' }).click(soon);
    await expect(page.getByText('In doubt since')).toBeVisible(soon);
    await page.getByRole('button', { name: 'Ask the provider now…' }).click(soon);
    await page.getByRole('textbox', { name: 'Reason' }).fill(reason, soon);
    await page.getByRole('button', { name: 'Ask the provider now', exact: true }).click(soon);
    const entries = page.getByRole('table', { name: 'History of the payment' }).getByRole('row');
    await expect(entries.filter({ hasText: reason })).toHaveCount(1, soon);
  }).toPass({ timeout: 75_000 });

  const state = page.getByRole('region', { name: 'Where the money is' }).getByRole('status').first();
  await desk.untilIs(`/api/payment/payments/${paymentId}`, { status: 'Completed' });
  await page.reload();
  await expect(state).toContainText('Paid');
});

test('A bank refuses a refund: an operator pays by hand and says so, and the order ends', async ({
  page,
  shop,
  desk,
}) => {
  const [customer, orderId] = await customerWithOrder(shop, desk, 'tok_refund_refused');
  await desk.endGracePeriod(orderId);
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'AwaitingShipment' });
  await desk.post(`/api/ordering/order-processes/${orderId}/cancel`, { reason: 'The customer changed her mind.' });
  await desk.untilIs(`/api/payment/payments/by-order/${orderId}`, { status: 'RefundRefused' });
  const { paymentId } = await desk.get<Payment>(`/api/payment/payments/by-order/${orderId}`);

  await customer.goto(`/orders/${orderId}`);
  await expect(customer.getByText('Nothing will be sent. The refund was refused.')).toBeVisible();
  await shop.signIn(page, accounts.operator, `/back-office/payments/${paymentId}`);
  await page.getByRole('button', { name: 'Refunded by hand…' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Sent by bank transfer.');
  await page.getByRole('button', { name: 'Refunded by hand', exact: true }).click();

  const state = page.getByRole('region', { name: 'Where the money is' }).getByRole('status').first();
  await expect(state).toContainText('Refunded');
  await expect(page.getByRole('table', { name: 'History of the payment' })).toContainText('Sent by bank transfer.');
  await desk.untilIs(`/api/ordering/order-processes/${orderId}`, { state: 'Cancelled' });
  await expect(customer.getByText(/€49\.90 paid back/).first()).toBeVisible();
});
