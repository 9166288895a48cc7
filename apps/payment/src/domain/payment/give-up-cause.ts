/** Why nothing more may be taken, and what was taken must be given back. */
export type GiveUpCause = 'order-cancelled' | 'order-returned' | 'refund-overdue';
