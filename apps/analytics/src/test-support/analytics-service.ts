import { newId } from '@tradewind/domain';
import { startTestService, type TestService } from '@tradewind/testing';

export function startAnalytics(): Promise<TestService> {
  return startTestService({
    name: 'analytics',
    module: async () => (await import('../analytics.module.js')).AnalyticsModule,
  });
}

export interface CreatedReport {
  readonly reportId: string;
  readonly ownerId: string;
  /** The token of the owner. */
  readonly token: string;
}

/** Creates a report over HTTP, for a new customer. */
export async function aReport(service: TestService): Promise<CreatedReport> {
  const ownerId = newId();
  const token = service.tokenFor({ id: ownerId });
  const request = service.request.post('/reports').auth(token, { type: 'bearer' });
  const { body } = await request.send({ name: 'First' }).expect(201);
  return { ...(body as { reportId: string }), ownerId, token };
}
