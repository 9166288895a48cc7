import { queryOptions } from '@tanstack/react-query';

/** The glossary of the repository, which the build takes along; it is loaded when somebody looks at a step. */
export const glossaryQuery = queryOptions({
  queryKey: ['lens', 'glossary'],
  queryFn: async () => (await import('../../../../docs/glossary.md?raw')).default,
  staleTime: Infinity,
});
