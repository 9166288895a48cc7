import { z } from 'zod';

const thisHost = ['localhost', '127.0.0.1', '[::1]'];

/** Where secrets may be sent: over HTTPS, or over HTTP to this host, which they don't leave. */
export const trustedAddress = z.string().refine(isTrusted, {
  error: 'must be an address that starts with https:// (http:// for this host only)',
});

function isTrusted(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && thisHost.includes(hostname));
}
