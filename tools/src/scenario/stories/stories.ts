import { cancelAfterPayment } from './cancel-after-payment.story.js';
import { declinedCard } from './declined-card.story.js';
import { happyPath } from './happy-path.story.js';
import { lastPiece } from './last-piece.story.js';
import { lateWebhook } from './late-webhook.story.js';
import { outOfStock } from './out-of-stock.story.js';
import { paymentTimeout } from './payment-timeout.story.js';
import type { Story } from './story.js';

/** The first one is told if nobody names another. */
export const stories: readonly [Story, ...Story[]] = [
  happyPath,
  outOfStock,
  declinedCard,
  paymentTimeout,
  cancelAfterPayment,
  lastPiece,
  lateWebhook,
];
