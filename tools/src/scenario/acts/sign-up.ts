import { randomBytes } from 'node:crypto';
import { type Cast, signIn } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';

/** A new customer, who is signed in then. */
export async function signUp({ stage, visitor }: Cast, displayName = 'Mara Lind'): Promise<ShopClient> {
  const name = displayName.split(' ')[0]!;
  const email = `${name.toLowerCase()}.${randomBytes(4).toString('hex')}@example.com`;
  const password = randomBytes(12).toString('hex');
  let token = '';
  await stage.scene(
    `${name} signs up`,
    () => visitor.call('POST', '/identity/users', { email, password, displayName }, 201),
    async () => {
      const session = await signIn(visitor, { email, password });
      verify(session.user.role === 'customer', 'a person who signs up is a customer');
      token = session.accessToken;
      return [`${email} is signed in as a customer`];
    },
  );
  return visitor.signedIn(token);
}
