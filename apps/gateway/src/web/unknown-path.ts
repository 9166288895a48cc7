import { pathOf } from '@tradewind/platform';
import type { FastifyRequest } from 'fastify';

/** What is unknown below these paths is not found: none of it is a screen of the app. */
const neverOfWeb = /^\/(api|oidc|account|assets)(\/|$)/;

const acceptsPages = /(^|,)\s*text\/html\s*(;|,|$)/i;

/** Whether the app may know the path of the request, since no route does. */
export function isLeftToWeb(request: FastifyRequest): boolean {
  return request.is404 && request.method === 'GET' && !neverOfWeb.test(pathOf(request));
}

/** Whether a browser goes to the path. Scripts, styles and pictures are asked for without naming HTML. */
export function isNavigation({ headers }: FastifyRequest): boolean {
  return acceptsPages.test(headers.accept ?? '');
}
