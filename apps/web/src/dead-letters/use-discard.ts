import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/clients.js';
import { services } from '../api/services.js';
import { laneOf } from './lanes.js';
import type { Letter } from './letter.js';
import { triedWith } from './outcomes.js';
import { discardedLettersQuery, openLettersQuery } from './queries.js';
import { addReplay } from './replays.js';

export interface WhatToDiscard {
  readonly reason: string;
  /** The message, and those of its key behind it, which are tried next. */
  readonly letters: readonly Letter[];
}

/** Discards a message for good. What becomes of those behind it is followed from then on. */
export function useDiscard() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ letters, reason }: WhatToDiscard) => {
      const { service, id } = letters[0]!;
      return answerOf(
        services[service].POST('/dead-letters/{id}/discard', { params: { path: { id } }, body: { reason } }),
      );
    },
    onSuccess: (_, { letters }) => {
      const acceptedAt = new Date().toISOString();
      const lane = laneOf(letters[0]!);
      addReplay(queries, { id: crypto.randomUUID(), action: 'discard', lane, acceptedAt, before: triedWith(letters) });
    },
    onSettled: (_, __, { letters }) => {
      const { service } = letters[0]!;
      void queries.invalidateQueries(discardedLettersQuery(service));
      return queries.invalidateQueries(openLettersQuery(service));
    },
  });
}
