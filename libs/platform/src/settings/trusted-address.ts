import { z } from 'zod';

const thisHost = ['localhost', '127.0.0.1', '[::1]'];

/** A URL to which secrets may be sent: HTTPS, or HTTP to this host, because the secrets do not leave it. */
export const trustedAddress = z.string().refine(isTrusted, {
  error: 'must be an address that starts with https:// (http:// for this host only)',
});

function isTrusted(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && thisHost.includes(hostname));
}
