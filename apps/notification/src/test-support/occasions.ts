import { newId } from '@tradewind/domain';
import type { Occasion } from '../domain/mail/occasion.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const about = {
  personId: '0190f5c2-7b1a-7c3e-9f00-0242ac120044',
  fact: newId(),
  happenedAt: new Date('2026-11-20T09:30:00Z'),
};

/** One occasion of each kind. */
export const occasions = {
  welcome: { ...about, kind: 'welcome', contents: {} },
  emailConfirmation: {
    ...about,
    kind: 'email-confirmation',
    contents: { registrationId: about.personId, expiresAt: '2026-11-21T09:30:00.000Z' },
  },
  registrationAttempt: { ...about, kind: 'registration-attempt', contents: {} },
  passwordReset: {
    ...about,
    kind: 'password-reset',
    contents: { resetId: '0190f5c2-7b1a-7c3e-9f00-0242ac120045', expiresAt: '2026-11-20T10:30:00.000Z' },
  },
  passwordChanged: { ...about, kind: 'password-changed', contents: { changedAt: '2026-11-20T09:30:00.000Z' } },
  confirmed: {
    ...about,
    kind: 'order-confirmed',
    contents: {
      orderNumber: 'TW-000042',
      items: [
        { name: 'Alpine tent for two', quantity: 2, unitPrice: eur(19_900) },
        { name: 'Brass compass', quantity: 1, unitPrice: eur(4_990) },
      ],
      total: eur(44_790),
    },
  },
  cancelled: {
    ...about,
    kind: 'order-cancelled',
    contents: { orderNumber: 'TW-000042', reason: 'out-of-stock' },
  },
  shipped: {
    ...about,
    kind: 'order-shipped',
    contents: { orderNumber: 'TW-000042', carrier: 'DHL', trackingNumber: '00340434161094042557' },
  },
  priceDrop: {
    ...about,
    kind: 'price-drop',
    contents: { productName: 'Brass compass', oldPrice: eur(4_990), newPrice: eur(3_990) },
  },
  backInStock: { ...about, kind: 'back-in-stock', contents: { productName: 'Brass compass' } },
} as const satisfies Readonly<Record<string, Occasion>>;
