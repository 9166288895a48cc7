import { useQuery } from '@tanstack/react-query';
import { useNow } from '../use-now.js';
import { serviceNamesQuery, workshopsQuery } from './queries.js';
import { allOn, isOpen } from './workshops.js';

/** The workshops of all services, and what is on, once a second. */
export function useWorkshops(isWatched: boolean) {
  const { data: map } = useQuery(serviceNamesQuery);
  const { data: workshops = [], error } = useQuery(workshopsQuery(map?.services ?? [], isWatched));
  return { workshops, error, isOpen: isOpen(workshops), on: allOn(workshops, useNow()) };
}
