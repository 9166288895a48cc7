import type { Locator, Page } from '@playwright/test';
import { expect, test } from './shop.js';
import { idOfShownOrder, ordersOf } from './shopping.js';

/** Nobody presses Tab more often for one thing. */
const mostTabs = 80;

/** Presses Tab until the element has the focus, which is visible wherever it is on the way. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Tab');
    await checkThatFocusShows(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${mostTabs} times Tab, and the focus is not on ${String(wanted)}`);
}

async function checkThatFocusShows(page: Page): Promise<void> {
  const focus = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { is: 'nowhere' };
    const drawn = [element, element.parentElement!, element.nextElementSibling].some((each) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    const { width, height, bottom, right, top, left } = element.getBoundingClientRect();
    const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    return { is: element.outerHTML.slice(0, 200), drawn, seen: width > 0 && height > 0 && isInView };
  });
  expect(focus, 'where the focus is').toMatchObject({ drawn: true, seen: true });
}

test('A customer buys with the keyboard alone, from the search to the paid order', async ({ page, desk }) => {
  const [person, goods] = [await desk.register(), await desk.sell({ pieces: 10 })];
  await page.goto('/');
  await expect(page.getByRole('article').first()).toBeVisible();
  const main = page.getByRole('main');

  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }));
  await tabTo(page, page.getByRole('combobox', { name: 'Search the shop' }));
  await page.keyboard.type(goods.name);
  const suggestion = page.getByRole('option', { name: new RegExp(goods.name) });
  await expect(suggestion).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(suggestion).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: goods.name })).toBeVisible();

  await tabTo(page, main.getByRole('textbox', { name: 'Pieces' }));
  await page.keyboard.press('ArrowUp');
  await expect(main.getByRole('textbox', { name: 'Pieces' })).toHaveValue('2');
  await tabTo(page, main.getByRole('button', { name: 'Add to basket', exact: true }));
  await page.keyboard.press('Space');
  const basket = page.getByRole('dialog', { name: 'Basket' });
  await expect(basket).toContainText(`${goods.name} is in your basket`);

  await page.keyboard.press('Escape');
  await expect(basket).toBeHidden();
  await expect(main.getByRole('button', { name: 'Add to basket', exact: true })).toBeFocused();
  await tabBackTo(page, page.getByRole('link', { name: /^Basket 2 pieces/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, basket.getByRole('button', { name: `One ${goods.name} less` }));
  await page.keyboard.press('Enter');
  await expect(basket.getByRole('textbox', { name: `How many of ${goods.name}` })).toHaveValue('1');
  await tabTo(page, basket.getByRole('link', { name: 'Sign in and check out' }));
  await page.keyboard.press('Enter');

  await tabTo(page, page.locator('input[name="email"]'));
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible();

  const address = [
    ['Name', 'Mara Lind'],
    ['Street and number', 'Hafenweg 7'],
    ['Postal code', '20457'],
    ['City', 'Hamburg'],
  ] as const;
  for (const [label, text] of address) {
    await tabTo(page, main.getByRole('textbox', { name: label }));
    await page.keyboard.type(text);
  }
  await tabTo(page, main.getByRole('combobox', { name: 'Country' }));
  await page.keyboard.type('Germany');
  await expect(main.getByRole('combobox', { name: 'Country' })).toHaveValue('DE');
  await tabTo(page, main.getByRole('radio', { name: /Visa ending in 4242/ }));
  await page.keyboard.press('ArrowDown');
  await expect(main.getByRole('radio', { name: /Visa that is declined/ })).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(main.getByRole('radio', { name: /Visa ending in 4242/ })).toBeChecked();
  await tabTo(page, main.getByRole('button', { name: /^Order and pay/ }));
  await page.keyboard.press('Enter');

  const orderId = await idOfShownOrder(page);
  await expect(page.getByRole('heading', { level: 1, name: 'We have your order' })).toBeVisible();
  await desk.endGracePeriod(orderId);
  await expect(page.getByRole('heading', { level: 1, name: 'Your order is paid' })).toBeVisible({ timeout: 30_000 });
  await tabTo(page, page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Orders' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your orders' })).toBeVisible();
  expect(await ordersOf(page)).toHaveLength(1);
});

async function tabBackTo(page: Page, wanted: Locator): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Shift+Tab');
    await checkThatFocusShows(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${mostTabs} times Shift+Tab, and the focus is not on ${String(wanted)}`);
}
