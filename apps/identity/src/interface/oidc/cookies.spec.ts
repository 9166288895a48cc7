import { describe, expect, it } from 'vitest';
import { cookies } from './cookies.js';

const secret = 'a-secret-that-no-one-knows-0123456789';

describe('The cookies of the provider', () => {
  it('are bound to the host and sent over TLS only, where there is TLS', () => {
    const { names, long, short } = cookies('https://shop.example/oidc', [secret]);
    expect(names).toEqual({
      session: '__Host-tradewind_identity',
      interaction: '__Secure-tradewind_interaction',
      resume: '__Secure-tradewind_resume',
    });
    expect(long).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, signed: true, path: '/' });
    expect(short).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, signed: true });
  });

  it('work without TLS on a developer’s own machine', () => {
    const { names, long } = cookies('http://localhost:8080/oidc', [secret]);
    expect(names?.session).toBe('tradewind_identity');
    expect(long).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false });
  });

  it('are signed by keys that differ from the secret, the newest first', () => {
    const { keys } = cookies('https://shop.example/oidc', [secret, `${secret}-of-before`]);
    expect(keys).toHaveLength(2);
    expect(String(keys)).not.toContain(secret);
  });
});
