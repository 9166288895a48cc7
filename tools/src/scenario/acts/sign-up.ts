import { randomBytes } from 'node:crypto';
import type { Cast } from '../cast.js';
import { verify } from '../scenario-error.js';
import type { ShopClient } from '../shop-client.js';

interface Session {
  readonly user: { readonly email: string; readonly roles: readonly string[] } | null;
}

/** A new customer, who is signed in then. */
export async function signUp(
  { stage, visitor, operator, passwords }: Cast,
  displayName = 'Mara Lind',
): Promise<ShopClient> {
  const name = displayName.split(' ')[0]!;
  const email = `${name.toLowerCase()}.${randomBytes(4).toString('hex')}@example.com`;
  const password = randomBytes(12).toString('hex');
  passwords.push(password);
  let customer = visitor;
  await stage.scene(
    `${name} gets an account`,
    () => operator.call('POST', '/identity/users', { email, password, displayName }, 201),
    async () => {
      customer = await visitor.signInAtGateway({ email, password });
      const { user } = await customer.page<Session>('/session');
      verify(user?.email === email, 'the session is that of the person who signed in');
      verify(user.roles.includes('customer'), 'a person who has an account is a customer');
      return [`${email} is signed in as a customer, with a session cookie of the gateway`];
    },
  );
  return customer;
}
