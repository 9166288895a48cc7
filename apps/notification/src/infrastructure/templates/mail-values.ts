import type { Occasion } from '../../domain/mail/occasion.js';
import type { AccountLinks } from '../account-links/account-links.js';
import { cancellationSentence } from './cancellation-sentences.js';
import { formatMoney, formatPrice } from './format-money.js';
import { formatTime } from './format-time.js';
import { plainText } from './plain-text.js';

/** Returns the values of a mail's template, as they are shown. */
export function mailValues(occasion: Occasion, links: AccountLinks): Readonly<Record<string, unknown>> {
  switch (occasion.kind) {
    case 'welcome':
      return {};
    case 'email-confirmation': {
      const { registrationId, expiresAt } = occasion.contents;
      return { url: links.confirmation(registrationId), expires: formatTime(expiresAt) };
    }
    case 'registration-attempt':
      return { signInUrl: links.signIn, url: links.forgottenPassword };
    case 'password-reset': {
      const { resetId, expiresAt } = occasion.contents;
      return { url: links.newPassword(resetId), expires: formatTime(expiresAt) };
    }
    case 'password-changed':
      return { url: links.forgottenPassword, changed: formatTime(occasion.contents.changedAt) };
    case 'order-confirmed': {
      const { orderNumber, items, total } = occasion.contents;
      return {
        orderNumber: plainText(orderNumber),
        total: formatMoney(total),
        items: items.map(({ name, quantity, unitPrice }) => ({
          name: plainText(name),
          quantity,
          unitPrice: formatMoney(unitPrice),
          price: formatPrice(unitPrice, quantity),
        })),
      };
    }
    case 'order-cancelled':
      return {
        orderNumber: textOrNull(occasion.contents.orderNumber),
        why: cancellationSentence(occasion.contents.reason),
      };
    case 'order-shipped': {
      const { orderNumber, carrier, trackingNumber } = occasion.contents;
      return {
        orderNumber: plainText(orderNumber),
        carrier: textOrNull(carrier),
        trackingNumber: textOrNull(trackingNumber),
      };
    }
    case 'price-drop': {
      const { productName, oldPrice, newPrice } = occasion.contents;
      return { productName: nameOf(productName), oldPrice: formatMoney(oldPrice), newPrice: formatMoney(newPrice) };
    }
    case 'back-in-stock':
      return { productName: nameOf(occasion.contents.productName) };
  }
}

function textOrNull(text: string | null): string | null {
  return text === null ? null : plainText(text);
}

function nameOf(productName: string | null): string {
  return productName === null ? 'A product' : plainText(productName);
}
