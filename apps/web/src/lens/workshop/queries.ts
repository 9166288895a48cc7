import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/clients.js';
import { ProblemError } from '../../api/problem-error.js';
import { workshopOf, type Workshop } from '../../api/workshop.js';
import { mapQuery } from '../queries.js';
import { allOn, isOpen, type ServiceWorkshop } from './workshops.js';

const watchedMs = 2_000;
const unwatchedMs = 15_000;

export const workshopsKey = ['lens', 'workshops'];

/** The services that can be broken: those of the map. */
export const serviceNamesQuery = queryOptions({ ...mapQuery, staleTime: Infinity, refetchInterval: false });

/** What can be switched on, and what is. It is asked for often while somebody looks, or while something is on. */
export const workshopsQuery = (services: readonly string[], isWatched: boolean) =>
  queryOptions({
    queryKey: [...workshopsKey, ...services],
    queryFn: ({ signal }) => Promise.all(services.map((service) => workshopIn(service, signal))),
    enabled: services.length > 0,
    refetchInterval: ({ state: { data = [] } }) => {
      if (isOpen(data) === false) return false;
      return isWatched || allOn(data, Date.now()).length > 0 ? watchedMs : unwatchedMs;
    },
  });

async function workshopIn(service: string, signal: AbortSignal): Promise<ServiceWorkshop> {
  const answer: Promise<Workshop> = answerOf(workshopOf(service).GET('/workshop', { signal }));
  const workshop = await answer.catch((error: unknown) => {
    if (error instanceof ProblemError && error.isPassing) return null;
    throw error;
  });
  return { service, workshop };
}
