import { hkdfSync } from 'node:crypto';
import Keygrip from 'keygrip';
import type { Configuration } from 'oidc-provider';

/**
 * The prefixes keep other hosts of the same domain from setting these cookies. Browsers accept them over TLS only. A list of keys
 * would be signed with by SHA-1.
 */
export function cookies(issuer: string, secrets: readonly string[]): NonNullable<Configuration['cookies']> {
  const isSecure = issuer.startsWith('https://');
  const attributes = { httpOnly: true, sameSite: 'lax', secure: isSecure, signed: true } as const;
  return {
    keys: new Keygrip(secrets.map(keyOf), 'sha256'),
    names: {
      session: `${isSecure ? '__Host-' : ''}tradewind_identity`,
      interaction: `${isSecure ? '__Secure-' : ''}tradewind_interaction`,
      resume: `${isSecure ? '__Secure-' : ''}tradewind_resume`,
    },
    long: { ...attributes, path: '/' },
    short: attributes,
  };
}

function keyOf(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'tradewind cookies', 32)).toString('base64url');
}
