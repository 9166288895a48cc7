import { load } from 'cheerio';
import { verify } from '../scenario/scenario-error.js';

/** Opens the shop as a browser does, and loads what its page names. Throws `ScenarioError` when something is missing. */
export async function rehearseWeb(shop: string): Promise<void> {
  const page = await fetch(`${shop}/products`, { headers: { Accept: 'text/html' } });
  verify(page.ok, `the shop has a page: ${page.status}`);
  const $ = load(await page.text());
  const files = $('script[src], link[href]').map((_, element) => $(element).attr('src') ?? $(element).attr('href'));
  verify(files.length > 1, 'the page of the shop names its script and its style sheet');
  for (const file of files.toArray()) {
    const answer = await fetch(new URL(file, shop));
    await answer.body?.cancel();
    verify(answer.ok, `${file}, which the page of the shop names, is there: ${answer.status}`);
  }
  console.log('  ✓ a browser gets the page of the shop, and all that it names');
}
