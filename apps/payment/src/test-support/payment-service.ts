import { newId } from '@tradewind/domain';
import { startTestService, type TestService } from '@tradewind/testing';

export function startPayment(): Promise<TestService> {
  return startTestService({
    name: 'payment',
    module: async () => (await import('../payment.module.js')).PaymentModule,
  });
}

export interface CreatedPayment {
  readonly paymentId: string;
  readonly ownerId: string;
  /** The token of the owner. */
  readonly token: string;
}

/** Creates a payment over HTTP, for a new customer. */
export async function aPayment(service: TestService): Promise<CreatedPayment> {
  const ownerId = newId();
  const token = service.tokenFor({ id: ownerId });
  const request = service.request.post('/payments').auth(token, { type: 'bearer' });
  const { body } = await request.send({ name: 'First' }).expect(201);
  return { ...(body as { paymentId: string }), ownerId, token };
}
