import { queryOptions, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { answerOf, catalog } from '../../api/clients.js';
import type { components } from '../../api/schema/catalog.js';

export type ProductImport = components['schemas']['ProductImportDto'];

interface Upload {
  readonly file: File;
  /** The same for a second attempt, so that a lost answer makes no second import. */
  readonly key: string;
}

/** Hands a CSV file to the catalogue, and shows its progress. */
export function useImportProducts() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ file, key }: Upload) =>
      answerOf(
        catalog.POST('/product-imports', {
          params: { header: { 'Idempotency-Key': key } },
          headers: { 'Content-Type': 'text/csv' },
          body: file as never,
          bodySerializer: (body) => body as never,
        }),
      ),
    onSuccess: ({ importId }) => navigate({ to: '/back-office/products/import', search: { importId } }),
  });
}

const askAgainAfterMs = 700;

/** How far an import is, asked again until it is done. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ['catalog', 'import', importId],
    queryFn: ({ signal }) =>
      answerOf(catalog.GET('/product-imports/{importId}', { params: { path: { importId } }, signal })),
    refetchInterval: ({ state: { data } }) => (data?.status === 'completed' ? false : askAgainAfterMs),
  });
