/** The cookies that identity sets on its pages. No other cookie reaches it, and it sets no other. */
const ofIdentity = /^(__Host-|__Secure-)?tradewind_(identity|interaction|resume)(\.sig)?$/;

/** Returns the part of a `Cookie` header that is identity's, or undefined. */
export function identityCookies(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => ofIdentity.test(nameIn(pair))).join('; ') || undefined;
}

/** Returns the `Set-Cookie` headers that identity may send, or undefined. */
export function identitySetCookies(headers: string | readonly string[] | undefined): string[] | undefined {
  const kept = [headers ?? []].flat().filter((cookie) => ofIdentity.test(nameIn(cookie)));
  return kept.length > 0 ? kept : undefined;
}

function nameIn(pair: string): string {
  return pair.split('=', 1)[0]!.trim();
}
