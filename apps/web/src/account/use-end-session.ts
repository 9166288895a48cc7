import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, gateway } from '../api/clients.js';
import { notify, notifyRefusal } from '../design/notify.js';
import { type OwnSession, sessionsQuery } from './queries.js';

/** Signs out another device of mine. It is shown as gone only when the gateway says so. */
export function useEndSession({ id, device }: OwnSession) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(gateway.DELETE('/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => void notify({ title: `${device} is signed out` }),
    onError: (error) => notifyRefusal(`${device} is still signed in`, error),
    onSettled: () => queries.invalidateQueries(sessionsQuery),
  });
}
