import type { MailKind } from './mail-kind.js';

/** An amount of money in minor units, as it is stored with a mail. */
export interface Amount {
  readonly amount: number;
  /** ISO 4217 */
  readonly currency: string;
}

export interface ConfirmedItem {
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: Amount;
}

interface Contents {
  readonly welcome: object;
  /** The link of the mail is made of the id when the mail is written; it is stored nowhere. */
  readonly 'email-confirmation': {
    readonly registrationId: string;
    /** ISO 8601 */
    readonly expiresAt: string;
  };
  readonly 'registration-attempt': object;
  readonly 'password-reset': {
    readonly resetId: string;
    /** ISO 8601 */
    readonly expiresAt: string;
  };
  readonly 'password-changed': {
    /** ISO 8601 */
    readonly changedAt: string;
  };
  readonly 'order-confirmed': {
    readonly orderNumber: string;
    readonly items: readonly ConfirmedItem[];
    readonly total: Amount;
  };
  readonly 'order-cancelled': {
    readonly orderNumber: string | null;
    /** Ordering's word for the reason; new ones may be added. */
    readonly reason: string;
  };
  readonly 'order-shipped': {
    readonly orderNumber: string;
    readonly carrier: string | null;
    readonly trackingNumber: string | null;
  };
  readonly 'price-drop': {
    /** Null if the events with the name are no longer kept. */
    readonly productName: string | null;
    /** The price that the person saw last. */
    readonly oldPrice: Amount;
    readonly newPrice: Amount;
  };
  readonly 'back-in-stock': { readonly productName: string | null };
}

/** What a mail of this kind says, apart from the name of the person. */
export type MailContents<K extends MailKind = MailKind> = Contents[K];
