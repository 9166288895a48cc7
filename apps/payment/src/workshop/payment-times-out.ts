import { setTimeout as pause } from 'node:timers/promises';
import { intercept, type Breakage } from '@tradewind/workshop';
import { PaymentProvider } from '../domain/provider/payment-provider.js';

const patienceMs = 2_500;
const noAnswer = { kind: 'unknown', detail: 'no answer in time' } as const;

export const paymentTimesOut: Breakage = {
  id: 'payment-times-out',
  kind: 'fault',
  title: 'Payment times out',
  effect: 'The company that takes the money does not answer, so nobody knows whether it has taken it.',
  watch: 'The payment is asked for again under the same key, and the deadline of the order comes closer.',
  cure: 'Once it answers, the same key finds what became of the first try: nobody pays twice.',
  options: ['times', 'key'],
  install(service, own) {
    const provider = service.get(PaymentProvider);
    intercept(provider, 'perform', async (next, request) => {
      const concerned = { key: request.orderId };
      if (!own.concerns(concerned) || !(await own.hit(concerned))) return next(request);
      await pause(patienceMs);
      return noAnswer;
    });
    // What is looked up has a key of the provider, not that of an order.
    intercept(provider, 'find', async (next, key) => {
      if (!own.concerns()) return next(key);
      await pause(patienceMs);
      return noAnswer;
    });
  },
};
