import { startTestService, type TestService } from '@tradewind/testing';

export function startCatalog(env?: Record<string, string>): Promise<TestService> {
  return startTestService({
    name: 'catalog',
    module: async () => (await import('../catalog.module.js')).CatalogModule,
    env,
  });
}
