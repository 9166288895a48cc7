import {
  test as base,
  expect,
  type APIRequestContext,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { type Account, accounts } from './accounts.js';
import { Desk } from './desk.js';
import { Unexplained } from './unexplained.js';

export interface Shop {
  /** Says that a failure belongs to the story: `POST /api/ordering/checkouts 409`. Any other one fails the journey. */
  explain(failure: RegExp): void;
  /** Opens a browser of its own, for somebody else or on another device. */
  anotherBrowser(options?: BrowserContextOptions): Promise<Page>;
  /** Signs in on the pages of the shop, and comes back to a path. */
  signIn(page: Page, account: Account, returnTo?: string): Promise<void>;
}

/** Requests of the operator, whose session may have ended: later ones beyond the number that a person may have end it. */
type Operator = () => Promise<APIRequestContext>;

/** A journey through a running shop. It fails if any page of it reports an error, or asks for what fails. */
export const test = base.extend<{ unexplained: Unexplained; shop: Shop; desk: Desk }, { operator: Operator }>({
  operator: [
    async ({ browser, playwright }, use, { project }) => {
      const baseURL = project.use.baseURL!;
      let current: APIRequestContext | undefined;
      await use(async () => {
        if (current && (await signedInUser(current))) return current;
        await current?.dispose();
        const context = await browser.newContext({ baseURL });
        await signIn(await context.newPage(), accounts.operator);
        current = await playwright.request.newContext({
          ...fromPageOf(baseURL),
          storageState: await context.storageState(),
        });
        await context.close();
        return current;
      });
      await current?.dispose();
    },
    { scope: 'worker' },
  ],
  desk: async ({ operator, playwright, baseURL }, use) => {
    const passerBy = await playwright.request.newContext(fromPageOf(baseURL!));
    const desk = new Desk(await operator(), passerBy);
    await use(desk);
    await desk.clearAway();
    await passerBy.dispose();
  },
  unexplained: async ({}, use) => {
    const unexplained = new Unexplained();
    await use(unexplained);
    expect(unexplained.list(), 'errors and failed requests that the journey does not explain').toEqual([]);
  },
  context: async ({ context, unexplained }, use) => {
    unexplained.watch(context);
    await use(context);
  },
  shop: async ({ browser, unexplained, contextOptions }, use) => {
    const others: Page[] = [];
    await use({
      explain: (failure) => unexplained.explain(failure),
      anotherBrowser: async (options) => {
        const page = await open(browser, unexplained, { ...contextOptions, ...options });
        others.push(page);
        return page;
      },
      signIn,
    });
    for (const page of others) await page.context().close();
  },
});

/** The gateway accepts a change only from a page of the shop, which the header `Origin` shows. */
const fromPageOf = (baseURL: string) => ({ baseURL, extraHTTPHeaders: { Origin: new URL(baseURL).origin } });

/** Who is signed in, by what the gateway says. */
export async function signedInUser(request: APIRequestContext): Promise<object | null> {
  return ((await (await request.get('/session')).json()) as { user: object | null }).user;
}

async function open(browser: Browser, unexplained: Unexplained, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  unexplained.watch(context);
  return context.newPage();
}

async function signIn(page: Page, account: Account, returnTo = '/'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(returnTo)}`);
  await fillInSignInPage(page, account);
  await page.waitForURL((url) => url.pathname + url.search === returnTo);
}

/** For a journey that has come to the page of itself. */
export async function fillInSignInPage(page: Page, { email, password }: Account): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export { expect };
