import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from './shop.js';

const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const font = new URL(
  '../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  import.meta.url,
);
const figtree = `url(data:font/woff2;base64,${readFileSync(font).toString('base64')})`;
const embedded = (file: string) => `data:image/svg+xml;base64,${readFileSync(pathOf(file)).toString('base64')}`;

test('The card that others show when somebody shares a link to the shop', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 630 });
  await page.setContent(`<style>@font-face { font-family: Figtree; font-weight: 300 900; src: ${figtree}; }</style><body style="margin:0;font-family:Figtree,system-ui,sans-serif;color:#12303b;background:#f7f8f8">
    <img src="${embedded('src/routes/_shop/-home/hero.svg')}" style="position:absolute;inset:0;width:1200px;height:630px;object-fit:fill">
    <div style="position:absolute;left:80px;top:80px;width:620px;padding:48px;border-radius:24px;background:#f7f8f8">
      <img src="${embedded('public/favicon.svg')}" width="96" height="96">
      <h1 style="font-size:84px;margin:16px 0 8px">Tradewind</h1>
      <p style="font-size:38px;margin:0;color:#4f6168">Goods for shore and sea</p>
    </div></body>`);
  await page.evaluate(() =>
    Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]),
  );
  await page.screenshot({ path: pathOf('public/social-card.png') });
});
