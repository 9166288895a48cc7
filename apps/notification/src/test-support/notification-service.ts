import { newId } from '@tradewind/domain';
import { startTestService, type TestService } from '@tradewind/testing';

export function startNotification(): Promise<TestService> {
  return startTestService({
    name: 'notification',
    module: async () => (await import('../notification.module.js')).NotificationModule,
  });
}

export interface CreatedEmail {
  readonly emailId: string;
  readonly ownerId: string;
  /** The token of the owner. */
  readonly token: string;
}

/** Creates an email over HTTP, for a new customer. */
export async function anEmail(service: TestService): Promise<CreatedEmail> {
  const ownerId = newId();
  const token = service.tokenFor({ id: ownerId });
  const request = service.request.post('/emails').auth(token, { type: 'bearer' });
  const { body } = await request.send({ name: 'First' }).expect(201);
  return { ...(body as { emailId: string }), ownerId, token };
}
