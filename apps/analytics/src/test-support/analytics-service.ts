import { startTestService, type TestService } from '@tradewind/testing';

export function startAnalytics(env: Record<string, string> = {}): Promise<TestService> {
  return startTestService({
    name: 'analytics',
    module: async () => (await import('../analytics.module.js')).AnalyticsModule,
    env,
  });
}

/** What an operator sees at this path. */
export async function figure<Body = unknown>(service: TestService, path: string): Promise<Body> {
  const request = service.request.get(path).auth(service.tokenFor({ roles: ['analyst'] }), { type: 'bearer' });
  const { body } = await request.expect(200);
  return body as Body;
}
