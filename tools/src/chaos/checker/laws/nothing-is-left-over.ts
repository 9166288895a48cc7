import type { Law } from '../violation.js';

const law = 'nothing is left over';

/** No message waits for an operator, no checkout for its order, no piece in a basket for its checkout to be settled. */
export const nothingIsLeftOver: Law = ({ deadLetters, shop }) => [
  ...deadLetters.map(({ service, topic, key, id, state, error }) => ({
    law,
    sentence: `Message ${id} of ${topic} is ${state} in ${service}: ${error ?? 'no error'}.`,
    key: key ?? undefined,
  })),
  ...shop.baskets
    .filter(({ pendingCheckoutId, checkedOutPieces }) => pendingCheckoutId !== null || checkedOutPieces > 0)
    .map(({ customerId, pendingCheckoutId }) => ({
      law,
      sentence: `The basket of ${customerId} still waits for the order of checkout ${pendingCheckoutId}.`,
      key: customerId,
    })),
];
