import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/clients.js';
import { services } from '../api/services.js';
import { notifyRefusal } from '../design/notify.js';
import { laneOf } from './lanes.js';
import type { Letter } from './letter.js';
import { triedWith } from './outcomes.js';
import { openLettersQuery } from './queries.js';
import { addReplay } from './replays.js';

export interface WhatToReplay {
  /** One message, or all that are dead of its key. */
  readonly only: 'one' | 'key';
  /** The message, and those of its key behind it. */
  readonly letters: readonly Letter[];
}

/** Lets messages be tried again. What becomes of each is followed from then on. */
export function useReplay() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ only, letters }: WhatToReplay) => {
      const { service, id, key, topic } = letters[0]!;
      const body = only === 'one' || key === null ? { id } : { key, topic };
      return answerOf(services[service].POST('/dead-letters/replay', { body }));
    },
    onSuccess: (_, { only, letters }) => {
      const acceptedAt = new Date().toISOString();
      const lane = laneOf(letters[0]!);
      const before = only === 'one' ? triedWith(letters) : letters;
      addReplay(queries, { id: crypto.randomUUID(), action: 'replay', lane, acceptedAt, before });
    },
    onError: (error) => notifyRefusal('It is not tried again', error),
    onSettled: (_, __, { letters }) => queries.invalidateQueries(openLettersQuery(letters[0]!.service)),
  });
}
