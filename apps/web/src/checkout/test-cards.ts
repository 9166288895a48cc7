export interface TestCard {
  readonly token: string;
  /** As the order shows it. */
  readonly label: string;
  /** What it does, in a word or three. */
  readonly does: string;
  readonly tone: 'good' | 'bad' | 'waiting';
  /** What the shop does then. */
  readonly effect: string;
}

const bankSaysNo = 'The order is cancelled, and the goods go back on the shelf.';

/** The cards of the simulated provider. Nobody types a card number here: the shop knows cards by the provider's tokens only. */
export const testCards: readonly TestCard[] = [
  {
    token: 'tok_visa_4242',
    label: 'Visa ending in 4242',
    does: 'Pays',
    tone: 'good',
    effect: 'The bank says yes within a second.',
  },
  {
    token: 'tok_declined',
    label: 'Visa that is declined',
    does: 'Declines',
    tone: 'bad',
    effect: `The bank says no. ${bankSaysNo}`,
  },
  {
    token: 'tok_timeout_after',
    label: 'Mastercard that times out',
    does: 'Times out',
    tone: 'waiting',
    effect: 'The bank takes the money, but its answer is lost. The shop finds out, and you pay once.',
  },
  {
    token: 'tok_outage',
    label: 'Mastercard of a bank that is away',
    does: 'Away for 20 s',
    tone: 'waiting',
    effect: 'The bank answers nothing for 20 seconds. The shop goes on asking, and then you pay.',
  },
];

/** Cards for the curious: each shows another way in which a payment goes wrong or nearly does. */
export const moreTestCards: readonly TestCard[] = [
  {
    token: 'tok_insufficient_funds',
    label: 'Visa without enough money',
    does: 'Declines',
    tone: 'bad',
    effect: `There is too little money on it. ${bankSaysNo}`,
  },
  {
    token: 'tok_expired',
    label: 'Visa that has expired',
    does: 'Declines',
    tone: 'bad',
    effect: `The bank no longer takes it. ${bankSaysNo}`,
  },
  {
    token: 'tok_authentication_failed',
    label: 'Visa of somebody else',
    does: 'Declines',
    tone: 'bad',
    effect: `The bank is not sure that it is you. ${bankSaysNo}`,
  },
  {
    token: 'tok_timeout_before',
    label: 'Visa whose request is lost',
    does: 'Times out',
    tone: 'waiting',
    effect: 'The first request never arrives. The shop asks again, and you pay once.',
  },
  {
    token: 'tok_error_once',
    label: 'Visa that fails once',
    does: 'Fails once',
    tone: 'waiting',
    effect: 'The bank has an error at first. The shop asks again, and you pay once.',
  },
  {
    token: 'tok_slow',
    label: 'Amex that is slow',
    does: 'Slow',
    tone: 'waiting',
    effect: 'The bank takes a second for each answer.',
  },
  {
    token: 'tok_webhook_twice',
    label: 'Visa that is told of twice',
    does: 'Pays',
    tone: 'good',
    effect: 'Each notice of the bank comes twice. The shop counts one.',
  },
  {
    token: 'tok_webhook_late',
    label: 'Visa that is told of late',
    does: 'Late',
    tone: 'waiting',
    effect: 'The answer is lost, and the notice of the bank comes 8 seconds late.',
  },
  {
    token: 'tok_webhook_lost',
    label: 'Visa that is never told of',
    does: 'Late',
    tone: 'waiting',
    effect: 'The answer is lost, and no notice comes. The shop asks the bank by itself.',
  },
  {
    token: 'tok_webhook_forged',
    label: 'Visa with forged notices',
    does: 'Pays',
    tone: 'good',
    effect: 'Somebody forges notices of the bank. The shop believes only those that the bank has signed.',
  },
  {
    token: 'tok_capture_refused',
    label: 'Visa that expires in between',
    does: 'Fails late',
    tone: 'bad',
    effect: 'The bank reserves the money, but does not hand it over.',
  },
  {
    token: 'tok_refund_refused',
    label: 'Visa that takes no money back',
    does: 'No refund',
    tone: 'bad',
    effect: 'It pays. If you cancel or return the order, somebody of the shop pays you back in another way.',
  },
];

export const allTestCards: readonly TestCard[] = [...testCards, ...moreTestCards];

export const cardOf = (token: string): TestCard => allTestCards.find((card) => card.token === token) ?? testCards[0]!;
