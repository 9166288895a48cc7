import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, notification } from '../api/clients.js';
import { notifyRefusal } from '../design/notify.js';
import { type Preference, preferencesQuery } from './queries.js';

/** Switches one kind of e-mail on or off. */
export function useSetPreference() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, enabled }: Pick<Preference, 'kind' | 'enabled'>) =>
      answerOf(notification.PUT('/preferences/{kind}', { params: { path: { kind } }, body: { enabled } })),
    onMutate: async ({ kind, enabled }) => {
      await queries.cancelQueries(preferencesQuery);
      const before = queries.getQueryData(preferencesQuery.queryKey);
      const after = before?.map((known) => (known.kind === kind ? { ...known, enabled } : known));
      queries.setQueryData(preferencesQuery.queryKey, after);
      return before;
    },
    onError: (error, _, before) => {
      queries.setQueryData(preferencesQuery.queryKey, before);
      notifyRefusal('Your e-mails stay as they were', error);
    },
    onSettled: () => queries.invalidateQueries(preferencesQuery),
  });
}
