import { z } from 'zod';
import type { ProviderAnswer } from '../../domain/provider/provider-answer.js';
import type { ProviderResponse } from './provider-client.js';
import type { NoAnswerError } from './no-answer.error.js';

const done = z.object({ authorisation: z.string().min(1).max(200) });
const refused = z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/) });
const stored = z.object({ status: z.int(), body: z.unknown() });

/** The provider did not look at the request: it does not know the shop, or has had too many requests of it. */
const notLookedAt = new Set([401, 403, 429]);

/**
 * 2xx: done · 402: declined by the bank · another 4xx with a code: refused by the provider. Everything else, such as a page
 * of a server that is not the provider, says nothing.
 */
export function answerOfResponse({ status, body }: ProviderResponse): ProviderAnswer {
  if (status >= 200 && status < 300) {
    const { data } = done.safeParse(body);
    return data ? { kind: 'succeeded', reference: data.authorisation } : unknown(`unreadable answer ${status}`);
  }
  if (notLookedAt.has(status)) return { kind: 'not-reached', detail: `answered ${status}` };
  const { data } = refused.safeParse(body);
  if (status < 400 || status >= 500 || !data) return unknown(`answered ${status}`);
  return { kind: status === 402 ? 'declined' : 'refused', code: data.code };
}

/** What the provider has kept of an earlier request, as it answered then. */
export function answerOfLookup({ status, body }: ProviderResponse): ProviderAnswer | 'nothing-known' {
  if (status === 404 && refused.safeParse(body).data?.code === 'request-unknown') return 'nothing-known';
  const { data } = stored.safeParse(body);
  return status === 200 && data ? answerOfResponse(data) : unknown(`the lookup was answered ${status}`);
}

export function answerOfFailure({ detail, mayHaveBeenDone }: NoAnswerError): ProviderAnswer {
  return { kind: mayHaveBeenDone ? 'unknown' : 'not-reached', detail };
}

function unknown(detail: string): ProviderAnswer {
  return { kind: 'unknown', detail };
}
