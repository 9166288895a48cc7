import { useMutation } from '@tanstack/react-query';
import { problemErrorOf } from '../../api/problem-error.js';
import type { TourBreakage } from './tour.js';

/** Switches something on in the workshop of a service. Rejects with ProblemError: 401 and 403 for whoever may not. */
export function useBreakOnPurpose() {
  return useMutation({
    mutationFn: async ({ service, breakage, settings }: TourBreakage) => {
      const url = `/api/${encodeURIComponent(service)}/workshop/breakages/${encodeURIComponent(breakage)}`;
      const response = await fetch(url, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(settings),
      });
      if (!response.ok) throw await problemErrorOf(response);
    },
  });
}
