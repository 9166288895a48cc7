import { piecesText } from './order.js';
import type { Step } from './order-steps.js';

/** The steps of a checkout that was accepted, while its order is being started. */
export const stepsOfCheckout = (since: string | undefined, pieces: number): Step[] => [
  { id: 'accepted', mark: 'done', title: 'Checkout accepted', ...(since && { at: since }), ...notePieces(pieces) },
  {
    id: 'starting',
    mark: 'now',
    title: 'Starting the order',
    note: 'It gets its number.',
    ...(since && { at: since }),
  },
  { id: 'stock', mark: 'next', title: 'Checking stock' },
  { id: 'payment', mark: 'next', title: 'Payment' },
  { id: 'sent', mark: 'next', title: 'Sent' },
  { id: 'delivered', mark: 'next', title: 'Delivered' },
];

const notePieces = (pieces: number) =>
  pieces > 0 ? { note: `${piecesText(pieces)}, at the total that you accepted.` } : {};
