import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.js';

const mostRetries = 3;

/** What was refused is refused again, so only passing failures are retried. */
const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < mostRetries && (!(error instanceof ProblemError) || error.isPassing);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthRetrying, staleTime: 10_000 },
    mutations: { retry: false },
  },
});
