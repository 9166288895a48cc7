import { startTestService, type TestService } from '@tradewind/testing';

export function startIdentity(env: Record<string, string> = {}): Promise<TestService> {
  const module = () => import('../identity.module.js').then((m) => m.IdentityModule);
  return startTestService({ name: 'identity', module, env });
}
