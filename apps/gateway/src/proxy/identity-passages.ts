import { Inject, Injectable } from '@nestjs/common';
import { SESSION_SETTINGS, type SessionSettings } from '../sessions/session-settings.js';
import { endToEnd } from './end-to-end.js';
import { forwardedHeaders } from './forwarded-headers.js';
import { identityCookies, identitySetCookies } from './identity-cookies.js';
import type { Passage } from './passage.js';
import { identityPaths } from './service-path.js';

/**
 * The protocol and the pages of identity. They get identity's own cookies and nothing of the session, and are told the
 * public address of the shop, whatever the client says of it.
 */
@Injectable()
export class IdentityPassages {
  readonly all: readonly Passage[];

  constructor(@Inject(SESSION_SETTINGS) { shopUrl }: SessionSettings) {
    const { host, protocol } = new URL(shopUrl);
    const address = { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
    this.all = identityPaths.map((prefix) => ({
      prefix,
      rewritePrefix: prefix,
      service: 'identity',
      before: () => Promise.resolve(),
      requestHeaders: (request, headers) => {
        const cookie = identityCookies(headers.cookie);
        return { ...forwardedHeaders(request, headers, 'own'), ...address, ...(cookie !== undefined && { cookie }) };
      },
      responseHeaders: (_, headers) => {
        const { 'set-cookie': all, ...kept } = endToEnd(headers);
        const own = identitySetCookies(all);
        return own ? { ...kept, 'set-cookie': own } : kept;
      },
      responded: () => Promise.resolve(),
    }));
  }
}
