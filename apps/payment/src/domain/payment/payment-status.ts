/**
 * Where a payment stands. The first six are at work: an operation with the provider is under way. The table of
 * decisions says what each of them does with each message and answer.
 */
export type PaymentStatus =
  'Unheard' | UnsettledStatus | 'Completed' | 'RefundRefused' | 'Declined' | 'Voided' | 'Refunded';

export type UnsettledStatus = 'Requested' | 'Authorising' | 'GivingUp' | 'Capturing' | 'Voiding' | 'Refunding';
