import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, basket } from '../api/clients.js';
import { ProblemError } from '../api/problem-error.js';
import { basketKey } from '../basket/queries.js';
import { askUntilKnown, isOutcomeKnown } from './ask-until-known.js';
import { attemptOf, type CheckoutRequest, forgetAttempt, keepRefused, keepSent } from './attempt.js';
import { forgetDraft } from './draft.js';

const answerIsLostAfterMs = 20_000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const place = (key: string, request: CheckoutRequest) =>
  answerOf(
    basket.POST('/basket/checkout', {
      body: request,
      params: { header: { 'Idempotency-Key': key } },
      signal: AbortSignal.timeout(answerIsLostAfterMs),
    }),
  );

/**
 * Places one order, whatever happens: all requests of this form carry one key, and the tab keeps it with what was sent until
 * the shop has said what became of it. Its answer is the id of the order.
 */
export function usePlaceOrder(userId: string) {
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState(() => attemptOf(sessionStorage, userId, new Date()));
  const [times, setTimes] = useState(0);
  const mutation = useMutation({
    mutationFn: (request: CheckoutRequest) => {
      setTimes(1);
      keepSent(sessionStorage, attempt, request, new Date());
      return askUntilKnown({ ask: () => place(attempt.key, request), onAskingAgain: setTimes, wait });
    },
    onSuccess: () => {
      forgetAttempt(sessionStorage);
      forgetDraft(sessionStorage);
    },
    onError: (error) => {
      if (!isOutcomeKnown(error)) return;
      const isUsed = error instanceof ProblemError && error.code === 'idempotency-key-reused';
      if (isUsed) forgetAttempt(sessionStorage);
      setAttempt(isUsed ? attemptOf(sessionStorage, userId, new Date()) : keepRefused(sessionStorage, attempt));
    },
    onSettled: () => {
      setTimes(0);
      return queries.invalidateQueries({ queryKey: basketKey });
    },
  });
  return { ...mutation, times, unanswered: attempt.sent?.request ?? null };
}
