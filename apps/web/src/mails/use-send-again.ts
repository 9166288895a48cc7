import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, notification } from '../api/clients.js';
import { mailQuery } from './queries.js';

interface Request {
  readonly reason: string;
  /** Made with the form, so that a second click or a lost answer leads to one mail. */
  readonly idempotencyKey: string;
}

/** Sends a settled mail once more. */
export function useSendAgain(mailId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ reason, idempotencyKey }: Request) =>
      answerOf(
        notification.POST('/mails/{mailId}/send-again', {
          params: { path: { mailId }, header: { 'Idempotency-Key': idempotencyKey } },
          body: { reason },
        }),
      ),
    onSuccess: (mail) => queries.setQueryData(mailQuery(mailId).queryKey, mail),
  });
}
