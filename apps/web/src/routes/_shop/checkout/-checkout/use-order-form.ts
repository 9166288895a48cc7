import { schemaResolver, useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Basket } from '../../../../basket/queries.js';
import { type Address, addressSchema, partsOf, sameAddress } from '../../../../checkout/address.js';
import { addressBookQuery, useKeepAddress } from '../../../../checkout/address-book.js';
import type { CheckoutRequest } from '../../../../checkout/attempt.js';
import { likelyCountry } from '../../../../checkout/countries.js';
import { draftOf, keepDraft } from '../../../../checkout/draft.js';
import { fieldErrorsOf } from '../../../../checkout/refusal.js';
import { cardOf } from '../../../../checkout/test-cards.js';
import { usePlaceOrder } from '../../../../checkout/use-place-order.js';

/** What the person chooses and types, and the order that comes of it. */
export function useOrderForm(userId: string, basket: Basket) {
  const [draft] = useState(() => draftOf(sessionStorage, userId));
  const [chosen, choose] = useState(draft.addressId);
  const [token, setToken] = useState(draft.token);
  const [isToKeep, setToKeep] = useState(true);
  const form = useForm<Address>({
    initialValues: { ...draft.typed, country: draft.typed.country || likelyCountry(navigator.language) },
    validate: schemaResolver(addressSchema, { sync: true }),
    validateInputOnBlur: true,
  });
  const { data: book, error: bookError } = useQuery(addressBookQuery);
  const kept = book?.items ?? [];
  const fallback = kept.find(({ isDefault }) => isDefault) ?? kept[0];
  const keptAddress = chosen === null ? undefined : (kept.find(({ addressId }) => addressId === chosen) ?? fallback);
  const typed = form.getValues();
  useEffect(() => {
    keepDraft(sessionStorage, userId, { ...(chosen !== undefined && { addressId: chosen }), typed, token });
  }, [userId, chosen, typed, token]);

  const order = usePlaceOrder(userId);
  const keepAddress = useKeepAddress();
  const navigate = useNavigate();
  const send = (request: CheckoutRequest) =>
    order.mutate(request, {
      onSuccess: ({ checkoutId }) => {
        const isKept = keptAddress ?? kept.some((each) => sameAddress(each, request.address));
        if (isToKeep && !isKept && book) keepAddress.mutate(request.address);
        void navigate({ to: '/checkouts/$checkoutId', params: { checkoutId }, replace: true });
      },
      onError: (error) => form.setErrors(fieldErrorsOf(error)),
    });

  const { unanswered } = order;
  const isResumed = useRef(false);
  useEffect(() => {
    if (!unanswered || isResumed.current) return;
    isResumed.current = true;
    send(unanswered);
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (order.isPending || order.isSuccess || !basket.total) return;
    const { errors, hasErrors } = keptAddress ? { errors: {}, hasErrors: false } : form.validate();
    if (hasErrors) return form.getInputNode(Object.keys(errors)[0]!)?.focus();
    const { label } = cardOf(token);
    const address = partsOf(keptAddress ?? form.getValues());
    send({ address, paymentMethod: { token, label }, total: basket.total });
  };
  const askAgain = (event: FormEvent) => {
    event.preventDefault();
    if (order.variables && !order.isPending) send(order.variables);
  };
  return {
    ...{
      order,
      submit,
      askAgain,
      form,
      kept,
      keptAddress,
      isBookAway: bookError !== null,
      canKeep: book !== undefined,
    },
    ...{ choose, token, setToken, isToKeep, setToKeep },
  };
}

export type OrderFields = Omit<ReturnType<typeof useOrderForm>, 'order' | 'submit' | 'askAgain'>;
