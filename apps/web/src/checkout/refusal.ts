import { ProblemError } from '../api/problem-error.js';

/** What happened to an order that could not be placed, and what to do. */
export interface Refusal {
  readonly title: string;
  readonly text: string;
  /** What the person can do about it beside ordering again. */
  readonly lead?: 'sign-in' | 'orders' | 'ask-again' | 'pending-order';
  /** How long the shop asks to wait, in seconds. */
  readonly waitSeconds?: number;
}

const known: Readonly<Record<string, Refusal>> = {
  'checkout-total-changed': {
    title: 'The total has changed',
    text: 'Nothing was ordered. See what has changed, and accept the new total if you like.',
  },
  'enough-pieces-must-be-available': {
    title: 'There are not enough pieces',
    text: 'Nothing was ordered. Take as many as there are, or take it out.',
  },
  'only-one-checkout-at-a-time': {
    title: 'Your last order is still being started',
    text: 'Nothing more was ordered. You can order again in a moment.',
    lead: 'pending-order',
  },
  'basket-must-not-be-empty': {
    title: 'Your basket is empty',
    text: 'Perhaps you have ordered in another tab. Nothing was ordered now.',
    lead: 'orders',
  },
  'basket-holds-one-currency': {
    title: 'These goods have prices in two currencies',
    text: 'Nothing was ordered. Take out those of one currency, and order them by themselves.',
  },
  'concurrency-conflict': {
    title: 'Your basket was changed at the same time',
    text: 'Nothing was ordered. Look whether it is as you want it, and order again.',
  },
  'idempotency-key-reused': {
    title: 'This order has arrived already',
    text: 'An earlier click came through, with what you had chosen then. Look at it before you order more.',
    lead: 'orders',
  },
  'validation-failed': {
    title: 'The shop does not accept all of it',
    text: 'Nothing was ordered. Mend what is marked, and order again.',
  },
};

/** Says what an error at the checkout means. Codes that are not known here speak by the words of the shop. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ProblemError)) {
    return {
      title: 'Something went wrong in this page',
      text: 'Look at your orders before you order again.',
      lead: 'orders',
    };
  }
  const { status, code, problem } = error;
  if (status === 401) {
    return {
      title: 'Your session has ended',
      text: 'Nothing was ordered. Sign in again: what you have typed stays here.',
      lead: 'sign-in',
    };
  }
  if (status === 429) {
    const waitSeconds = Number(problem['retryAfterSeconds']) || 60;
    return { title: 'That was very often', text: 'Nothing was ordered. Wait a little, and order again.', waitSeconds };
  }
  if (status === 0 || status === 408 || status >= 500) {
    return {
      title: 'We could not find out whether your order arrived',
      text: 'The shop does not answer. Ask again as often as you like: it can’t become two orders.',
      lead: 'ask-again',
    };
  }
  const text = known[code];
  if (!text) return { title: problem.title, text: `Nothing was ordered. ${problem.detail ?? ''}`.trim() };
  return code === 'enough-pieces-must-be-available' && problem.detail ? { ...text, title: problem.detail } : text;
}

/** Which fields the shop did not accept, by their names in the form, such as `city` for `address.city`. */
export function fieldErrorsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ProblemError)) return {};
  const errors = (error.problem.errors ?? []).filter(({ field }) => field.startsWith('address.'));
  return Object.fromEntries(errors.map(({ field, reason }) => [field.slice('address.'.length), sentence(reason)]));
}

const sentence = (reason: string): string => `It ${reason.replace(/^it /i, '')}`;
