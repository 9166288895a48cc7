/** The kinds that a person can switch off, because they are not about an order or an account. */
export const optionalKinds = ['price-drop', 'back-in-stock'] as const;
export type OptionalKind = (typeof optionalKinds)[number];

/** The kinds that protect an account. Some of them go to people who have none. */
export const accountKinds = [
  'email-confirmation',
  'registration-attempt',
  'password-reset',
  'password-changed',
] as const;

export const mailKinds = [
  'welcome',
  ...accountKinds,
  'order-confirmed',
  'order-cancelled',
  'order-shipped',
  ...optionalKinds,
] as const;
export type MailKind = (typeof mailKinds)[number];

export function isOptional(kind: MailKind): kind is OptionalKind {
  return (optionalKinds as readonly MailKind[]).includes(kind);
}

/** Whether a person must get it as long as there are orders and accounts: it has no link to unsubscribe. */
export function isNecessary(kind: MailKind): boolean {
  return kind.startsWith('order-') || (accountKinds as readonly MailKind[]).includes(kind);
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * How long after its fact a mail is still worth reading, in ms. An older one is kept, but not sent: a service that starts
 * with the events of a month must not greet those who registered four weeks ago.
 */
export const shelfLifeMs: Readonly<Record<MailKind, number>> = {
  welcome: 7 * dayMs,
  'email-confirmation': dayMs,
  'registration-attempt': dayMs,
  'password-reset': hourMs,
  'password-changed': 7 * dayMs,
  'order-confirmed': 14 * dayMs,
  'order-cancelled': 14 * dayMs,
  'order-shipped': 14 * dayMs,
  'price-drop': 12 * hourMs,
  'back-in-stock': 12 * hourMs,
};
