import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { type ServiceName, serviceNames } from '../api/services.js';
import type { Letter } from './letter.js';
import { discardedLettersQuery, type LetterList, openLettersQuery } from './queries.js';

export interface LettersOfTheShop {
  readonly letters: readonly Letter[];
  /** Services that did not answer, with the reason. What they have is not known. */
  readonly away: readonly { readonly service: ServiceName; readonly error: Error }[];
  /** Services that have more than is listed. */
  readonly cut: readonly ServiceName[];
  /** Whether a service has yet to answer for the first time. */
  readonly isPending: boolean;
  readonly refetch: () => void;
}

export const useOpenLetters = (): LettersOfTheShop =>
  useQueries({ queries: serviceNames.map(openLettersQuery), combine: combined });

export const useDiscardedLetters = (): LettersOfTheShop =>
  useQueries({ queries: serviceNames.map(discardedLettersQuery), combine: combined });

function combined(results: UseQueryResult<LetterList>[]): LettersOfTheShop {
  const answers = results.map((result, place) => ({ service: serviceNames[place]!, ...result }));
  return {
    letters: answers.flatMap(({ data }) => data?.letters ?? []),
    away: answers.flatMap(({ service, error }) => (error ? [{ service, error }] : [])),
    cut: answers.flatMap(({ service, data }) => (data?.isCut ? [service] : [])),
    isPending: answers.some(({ isPending }) => isPending),
    refetch: () => results.forEach(({ error, refetch }) => error && void refetch()),
  };
}
