import { paymentDeclines } from './payment-declines.js';
import { paymentTimesOut } from './payment-times-out.js';

/** What can be broken in this service alone. */
export const breakages = [paymentDeclines, paymentTimesOut];
