import { Injectable } from '@nestjs/common';
import { services } from '@tradewind/services';
import { SessionCredentials } from './credentials.js';
import { endToEnd } from './end-to-end.js';
import { forwardedHeaders } from './forwarded-headers.js';
import type { Passage } from './passage.js';

/** The APIs of the services, which get the token of the session and no cookie, and may set none. */
@Injectable()
export class ApiPassages {
  readonly all: readonly Passage[];

  constructor(credentials: SessionCredentials) {
    this.all = services.map(({ name, route }) => ({
      prefix: route,
      rewritePrefix: '',
      service: name,
      before: (request, reply) => credentials.find(request, reply, name === 'basket'),
      requestHeaders: (request, headers) => forwardedHeaders(request, headers, credentials.of(request)),
      responseHeaders: (request, headers) => {
        const { 'set-cookie': _, ...kept } = endToEnd(headers);
        return credentials.areOfSession(request) ? { 'cache-control': 'no-store', ...kept } : kept;
      },
      responded: (request, reply, status) => credentials.keepNewGuest(request, reply, status),
    }));
  }
}
