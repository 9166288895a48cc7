import type { TestService } from '@tradewind/testing';
import { shopUrl } from './start-identity.js';

export interface ReceivedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** The text of the first heading. */
  readonly heading: string;
}

/** Somebody who uses the pages of an account, as a browser without script would send their forms. */
export class Visitor {
  constructor(
    private readonly identity: TestService,
    private readonly address = '192.0.2.1',
    private readonly cookie = '',
  ) {}

  open(path: string): Promise<ReceivedPage> {
    return this.send(path, { headers: this.headers });
  }

  /** Sends a form of our own pages. */
  post(path: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) {
    const sent = { Origin: shopUrl, ...this.headers, ...headers };
    return this.send(path, { method: 'POST', headers: sent, body: new URLSearchParams(fields), redirect: 'manual' });
  }

  private get headers(): Record<string, string> {
    return { 'X-Forwarded-For': this.address, ...(this.cookie && { Cookie: this.cookie }) };
  }

  private async send(path: string, init: RequestInit): Promise<ReceivedPage> {
    const response = await fetch(`${this.identity.url}${path}`, { redirect: 'manual', ...init });
    const html = await response.text();
    const heading = /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';
    return { status: response.status, headers: response.headers, html, heading };
  }
}

/** The values that a page fills into its fields, also the hidden ones. */
export function fieldsIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const attribute = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1];
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const name = attribute(input, 'name');
      return name === undefined ? [] : [[name, attribute(input, 'value') ?? '']];
    }),
  );
}
