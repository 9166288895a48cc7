import type { TestService } from '../test-service.js';
import { send } from './refusals.js';
import type { OpenApi } from './schema.js';

const onEveryAnswer: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^(DENY|SAMEORIGIN)$/,
  'referrer-policy': /^(no-referrer|same-origin)$/,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /./,
};

const banners = ['server', 'x-powered-by', 'x-aspnet-version'];

/**
 * Calls every route of the OpenAPI document, and the given pages, with and without a token. Resolves with the security headers that
 * are missing or weak in an answer, and with inline code that a page's Content-Security-Policy does not allow by a nonce.
 */
export async function weakHeaders(service: TestService, pages: readonly string[] = []): Promise<string[]> {
  const { body: document } = (await service.request.get('/openapi.json').expect(200)) as { body: OpenApi };
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => ({ method, path: path.replace(/\{\w+\}/g, '1') })),
  );
  const weak: string[] = [];
  for (const route of [...routes, ...pages.map((path) => ({ method: 'get', path }))]) {
    const request = service.request[route.method as 'get'](route.path);
    for (const answer of [await request, await send(service, route)]) {
      weak.push(...faultsOf(answer).map((fault) => `${route.method.toUpperCase()} ${route.path}: ${fault}`));
    }
  }
  return weak;
}

/** What has come back, whoever asked for it. */
export interface ReceivedAnswer {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly status: number;
  readonly text: string;
}

/** The weak or missing headers of one answer. */
export function faultsOf({ headers, status, text }: ReceivedAnswer): string[] {
  const policy = String(headers['content-security-policy']);
  const isMail = policy.startsWith('sandbox ');
  return [
    ...Object.entries(onEveryAnswer).flatMap(([name, pattern]) =>
      pattern.test(String(headers[name] ?? '')) ? [] : [`${status} has ${name}: ${headers[name]}`],
    ),
    ...(lacksCharset(headers['content-type'], text)
      ? [`${status} has a text without its charset: ${headers['content-type']}`]
      : []),
    ...banners.filter((name) => headers[name] !== undefined).map((name) => `${status} tells ${name}`),
    ...(isMail || !/'unsafe-|\*|https?:/.test(policy) ? [] : [`${status} has a weak policy: ${policy}`]),
    ...(isMail || !/^text\/html/.test(String(headers['content-type'])) ? [] : inlineCode(text, policy)),
  ];
}

/** Whether it is a text that browsers would have to guess the charset of. JSON is always UTF-8, and has no such parameter. */
function lacksCharset(type: unknown, text: string | undefined): boolean {
  if (type === undefined) return Boolean(text);
  return /^text\/|[/+]xml\b/.test(String(type)) && !/; ?charset=utf-8$/i.test(String(type));
}

function inlineCode(html: string, policy: string): string[] {
  const elements = [...html.matchAll(/<(style|script)\b([^>]*)>/g)].filter(
    ([, , attributes]) => !/\bsrc=/.test(attributes!),
  );
  const withoutNonce = elements.filter(([, , attributes]) => {
    const nonce = /\bnonce="([^"]+)"/.exec(attributes!)?.[1];
    return nonce === undefined || !policy.includes(`'nonce-${nonce}'`);
  });
  const attributes = [...html.matchAll(/<\w[^>]*\s(style|on[a-z]+)="/g)];
  return [...withoutNonce, ...attributes].map(([found]) => `the page has inline code: ${found}`);
}
