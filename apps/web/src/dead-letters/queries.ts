import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/clients.js';
import { ProblemError } from '../api/problem-error.js';
import { type ServiceName, services } from '../api/services.js';
import type { Letter, LetterDetail, LetterSummary } from './letter.js';

/** As many as a service lists at once. A shop with more than that has one problem, not hundreds. */
const mostListed = 500;
const refreshMs = 10_000;

export interface LetterList {
  readonly letters: readonly Letter[];
  /** Whether there are more than were read. */
  readonly isCut: boolean;
}

export const lettersKey = ['dead-letters'] as const;

/** What is dead, retried or waiting in a service; read again while somebody looks. */
export const openLettersQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: [...lettersKey, 'open', service],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        (['dead', 'retrying', 'parked'] as const).map((state) => lettersIn(service, state, signal)),
      );
      return { letters: lists.flatMap(({ letters }) => letters), isCut: lists.some(({ isCut }) => isCut) };
    },
    refetchInterval: refreshMs,
    retry: 1,
  });

/** What operators have discarded in the last 90 days. */
export const discardedLettersQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: [...lettersKey, 'discarded', service],
    queryFn: ({ signal }) => lettersIn(service, 'discarded', signal),
    retry: 1,
  });

export const letterQuery = (service: ServiceName, id: string) =>
  queryOptions({
    queryKey: [...lettersKey, 'letter', service, id],
    queryFn: ({ signal }): Promise<LetterDetail> =>
      answerOf(services[service].GET('/dead-letters/{id}', { params: { path: { id } }, signal })),
  });

/** Those of the given letters that the service still has, as they are now. */
export async function lettersNow(letters: readonly Letter[], signal: AbortSignal): Promise<Letter[]> {
  const { service, key } = letters[0]!;
  if (key === null) return (await Promise.all(letters.map((letter) => letterNow(letter, signal)))).flat();
  const wanted = new Set(letters.map(({ id }) => id));
  const found: Letter[] = [];
  let after: string | undefined = String(BigInt(letters[0]!.id) - 1n);
  while (after !== undefined) {
    const query: { key: string; after?: string; limit: number } = { key, limit: mostListed };
    if (after !== '0') query.after = after;
    const page = await answerOf(services[service].GET('/dead-letters', { params: { query }, signal }));
    found.push(...page.letters.filter(({ id }) => wanted.has(id)).map(withService(service)));
    const isPastTheLast = BigInt(page.letters.at(-1)?.id ?? 0) >= BigInt(letters.at(-1)!.id);
    after = isPastTheLast ? undefined : (page.next ?? undefined);
  }
  return found;
}

async function letterNow({ service, id }: Letter, signal: AbortSignal): Promise<Letter[]> {
  try {
    const call = services[service].GET('/dead-letters/{id}', { params: { path: { id } }, signal });
    return [withService(service)(await answerOf(call))];
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'dead-letter-not-found') return [];
    throw error;
  }
}

async function lettersIn(
  service: ServiceName,
  state: LetterSummary['state'],
  signal: AbortSignal,
): Promise<LetterList> {
  const query = { state, limit: mostListed };
  const { letters, next } = await answerOf(services[service].GET('/dead-letters', { params: { query }, signal }));
  return { letters: letters.map(withService(service)), isCut: next !== null };
}

const withService =
  (service: ServiceName) =>
  (letter: LetterSummary): Letter => ({ ...letter, service });
