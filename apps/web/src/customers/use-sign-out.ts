import { useMutation } from '@tanstack/react-query';
import { answerOf, identity } from '../api/clients.js';

/** Signs another person out everywhere. */
export function useSignOut(userId: string) {
  return useMutation({
    mutationFn: () => answerOf(identity.DELETE('/users/{userId}/sessions', { params: { path: { userId } } })),
  });
}
