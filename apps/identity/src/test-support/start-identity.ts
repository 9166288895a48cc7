import { startTestService, type TestService } from '@tradewind/testing';

/** The address of the shop in specs. Nothing listens there. */
export const shopUrl = 'http://shop.test';

export const identitySettings = {
  SHOP_URL: shopUrl,
  TOKEN_ISSUER: `${shopUrl}/oidc`,
  IDENTITY_KEY: 'a-key-of-identity-that-no-one-knows',
  MAIL_LINK_KEY: 'a-key-of-the-mails-that-no-one-knows',
  WEB_CLIENT_SECRET: 'a-secret-of-the-gateway-that-no-one-knows',
  TOOLS_CLIENT_SECRET: 'a-secret-of-the-tools-that-no-one-knows',
} as const;

export function startIdentity(env: Record<string, string> = {}): Promise<TestService> {
  const module = () => import('../identity.module.js').then((m) => m.IdentityModule);
  return startTestService({ name: 'identity', module, env: { ...identitySettings, ...env } });
}
