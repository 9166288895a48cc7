import type { BrowserContext, Request, Response } from '@playwright/test';

/** What a page that cancels its own request, or is left, makes of it. */
const cancelled = 'net::ERR_ABORTED';

/** Chromium also reports each failed request in the console. */
const reportOfRequest = /^Failed to load resource:/;

/** Collects what nobody should see in any tab of a browser: errors in the console, exceptions, and failed requests. */
export class Unexplained {
  private readonly found: string[] = [];
  private readonly explained: RegExp[] = [];

  /** From now on, failures like this one belong to the story: `POST /api/ordering/checkouts 409`. */
  explain(failure: RegExp): void {
    this.explained.push(failure);
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !reportOfRequest.test(text)) this.found.push(`console: ${text}`);
    });
    context.on('weberror', (error) => void this.found.push(`exception: ${error.error().stack}`));
    context.on('response', (response) => {
      if (response.status() >= 400) this.found.push(`${nameOf(response)} ${response.status()}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      if (reason !== cancelled) this.found.push(`${nameOf(request)} ${reason}`);
    });
  }

  list(): string[] {
    return this.found.filter((each) => !this.explained.some((pattern) => pattern.test(each)));
  }
}

function nameOf(asked: Request | Response): string {
  const request = 'request' in asked ? asked.request() : asked;
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
}
