import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answerOf, catalog } from '../../api/clients.js';
import { ProblemError } from '../../api/problem-error.js';
import { notify } from '../../design/notify.js';
import { minorUnits } from '../minor-units.js';
import type { Details } from './details.js';

type NewProduct = Details & { readonly sku: string; readonly price: number };

/** Creates a product once, however often the button is pressed, and leads to it. */
export function useCreateProduct(currency: string, showErrors: (errors: Record<string, string>) => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ price, ...details }: NewProduct) =>
      answerOf(
        catalog.POST('/products', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...details, price: { amount: minorUnits(price, currency), currency } },
        }),
      ),
    onSuccess: async ({ productId }, { name }) => {
      await queries.invalidateQueries({ queryKey: ['catalog'] });
      void notify({ title: `${name} is created` });
      await navigate({ to: '/back-office/products/$productId', params: { productId } });
    },
    onError: (error) => {
      if (!(error instanceof ProblemError) || error.isPassing) return;
      setKey(crypto.randomUUID());
      showErrors(errorsOf(error));
    },
  });
}

function errorsOf({ code, message, problem }: ProblemError): Record<string, string> {
  if (code === 'sku-must-be-unique') return { sku: message };
  return Object.fromEntries((problem.errors ?? []).map(({ field, reason }) => [field.replace(/\..*$/, ''), reason]));
}
