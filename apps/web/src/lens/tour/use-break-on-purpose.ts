import { useMutation, useQueryClient } from '@tanstack/react-query';
import { workshopOf } from '../../api/workshop.js';
import { workshopsKey } from '../workshop/queries.js';
import type { TourBreakage } from './tour.js';

/** Switches something on in the workshop of a service. Rejects with ProblemError: 401 and 403 for whoever may not. */
export function useBreakOnPurpose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ service, breakage: id, settings }: TourBreakage) =>
      workshopOf(service).PUT('/workshop/breakages/{id}', { params: { path: { id } }, body: settings }),
    onSettled: () => queries.invalidateQueries({ queryKey: workshopsKey }),
  });
}
