import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { accounts } from './accounts.js';
import type { Desk } from './desk.js';
import { expect, test } from './shop.js';

const program = fileURLToPath(new URL('../../../tools/dist/journeys/publish-broken-message.js', import.meta.url));

interface Letters {
  readonly letters: readonly { readonly id: string; readonly state: string; readonly discardReason: string | null }[];
}

const lettersOf = (service: string, key: string) => `/api/${service}/dead-letters?key=${key}`;

test('A message can not be read: an operator replays it in vain, discards it with a reason, and what waited behind it is handled', async ({
  page,
  shop,
  desk,
}) => {
  test.skip(!process.env['SHOP_BROKER'], 'nobody can publish a broken message in a shop that runs elsewhere');
  const key = execFileSync(process.execPath, [program], { encoding: 'utf8' }).trim();
  await expect(async () => {
    const { letters } = await desk.get<Letters>(lettersOf('basket', key));
    expect(letters.map(({ state }) => state)).toEqual(['dead', 'parked']);
  }).toPass({ timeout: 30_000 });
  const [broken, behind] = (await desk.get<Letters>(lettersOf('basket', key))).letters;

  await shop.signIn(page, accounts.operator, '/back-office/dead-letters?service=basket');
  const link = page.getByRole('navigation', { name: 'Back office' }).getByRole('link', { name: /^Dead letters/ });
  await expect(link).toContainText(/\d+ dead/);
  const lane = page.getByRole('region', { name: new RegExp(`${key}.*basket reads`) });
  const [first, second] = [broken, behind].map((letter) =>
    lane.getByRole('listitem').filter({ hasText: `#${letter!.id} ProductDiscontinued` }),
  );
  await expect(first!).toContainText('Dead');
  await expect(second!).toContainText(`Waits for #${broken!.id}`);

  await first!.getByRole('button', { name: /^Replay message/ }).click();
  await page.getByRole('link', { name: /^Replays/ }).click();
  await expect(first!).toContainText('Dead again', { timeout: 30_000 });
  await expect(second!).toContainText(`Waits for #${broken!.id}`);

  await first!.getByRole('button', { name: /^Inspect message/ }).click();
  await expect(first!).toContainText('productId');
  await first!.getByRole('button', { name: `Discard #${broken!.id}…` }).click();
  await first!.getByRole('textbox', { name: 'Reason for discarding' }).fill('It names no product.');
  await first!.getByRole('button', { name: `Discard #${broken!.id}`, exact: true }).click();
  await expect(first!).toContainText('Discarded');
  await expect(second!).toContainText('Handled', { timeout: 30_000 });
  await expect(lane).toContainText('2 of 2 have an outcome');

  await page.getByRole('link', { name: 'Discarded', exact: true }).click();
  const discarded = page.getByRole('table', { name: 'Discarded messages' }).getByRole('row').filter({ hasText: key });
  await expect(discarded.filter({ hasText: `basket/${broken!.id},` })).toContainText('It names no product.');
  const { letters } = await desk.get<Letters>(lettersOf('basket', key));
  expect(letters).toMatchObject([{ id: broken!.id, state: 'discarded', discardReason: 'It names no product.' }]);
  await discardElsewhere(desk, key);
});

/** Other services read such messages, too. */
async function discardElsewhere(desk: Desk, key: string): Promise<void> {
  for (const service of ['analytics', 'catalog', 'inventory', 'notification', 'ordering', 'payment', 'identity']) {
    const { letters } = await desk.get<Letters>(`${lettersOf(service, key)}&state=dead`);
    for (const { id } of letters) {
      await desk.post(`/api/${service}/dead-letters/${id}/discard`, { reason: 'It names no product.' });
    }
  }
}
