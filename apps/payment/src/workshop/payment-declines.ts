import { intercept, type Breakage } from '@tradewind/workshop';
import { PaymentProvider } from '../domain/provider/payment-provider.js';

export const paymentDeclines: Breakage = {
  id: 'payment-declines',
  kind: 'fault',
  title: 'Payment declines',
  effect: 'The bank declines each payment, whichever card it is.',
  watch: 'The order is cancelled with its reason, and the reserved stock is released.',
  cure: 'Nothing is to be done: the next purchase is paid.',
  options: ['times', 'key'],
  install(service, own) {
    intercept(service.get(PaymentProvider), 'perform', async (next, request) => {
      const concerned = { key: request.orderId };
      const isConcerned = request.kind === 'authorise' && own.concerns(concerned);
      if (!isConcerned || !(await own.hit(concerned))) return next(request);
      return { kind: 'declined', code: 'declined-on-purpose' };
    });
  },
};
