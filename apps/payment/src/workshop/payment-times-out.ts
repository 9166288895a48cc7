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
  options: ['times'],
  install(service, own) {
    const provider = service.get(PaymentProvider);
    intercept(provider, 'perform', async (next, request) => {
      if (!own.isOn || !(await own.hit({ key: request.orderId }))) return next(request);
      await pause(patienceMs);
      return noAnswer;
    });
    intercept(provider, 'find', async (next, key) => {
      if (!own.isOn) return next(key);
      await pause(patienceMs);
      return noAnswer;
    });
  },
};
