import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, identity } from '../api/clients.js';
import type { Role } from '../office/roles.js';
import { customersKey } from './queries.js';

/** Gives a person other roles. The reason is kept, with who gave them and when. */
export function useSetRoles(userId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { roles: Role[]; reason: string }) =>
      answerOf(identity.PUT('/users/{userId}/roles', { params: { path: { userId } }, body })),
    onSettled: () => queries.invalidateQueries({ queryKey: customersKey }),
  });
}
