import { useIsMutating } from '@tanstack/react-query';
import { useEffect } from 'react';
import { BasketContents } from '../../../../basket/basket-contents.js';
import { priceChangesOf } from '../../../../basket/price-changes.js';
import { PriceChangesNotice } from '../../../../basket/price-changes-notice.js';
import { type Basket, basketKey } from '../../../../basket/queries.js';
import { payButton } from '../../../../checkout/pay-button.js';
import { refusalOf } from '../../../../checkout/refusal.js';
import { totalChangedOf } from '../../../../checkout/total-changed.js';
import { useSecondsLeft } from '../../../../checkout/use-seconds-left.js';
import classes from './checkout-screen.module.css';
import { DeliverySection } from './delivery-section.js';
import { OrderSummary } from './order-summary.js';
import { PaymentSection } from './payment-section.js';
import { NothingToOrder } from './nothing-to-order.js';
import { RefusalNote } from './refusal-note.js';
import { useOrderForm } from './use-order-form.js';

interface OrderFormProps {
  readonly userId: string;
  readonly basket: Basket;
}

export function OrderForm({ userId, basket }: OrderFormProps) {
  const { order, submit, askAgain, ...fields } = useOrderForm(userId, basket);
  const isBasketChanging = useIsMutating({ mutationKey: basketKey }) > 0;
  const { error, reset, times, isPending, isSuccess } = order;
  useEffect(() => {
    if (isBasketChanging) reset();
  }, [isBasketChanging, reset]);
  const refusal = error ? refusalOf(error) : null;
  const noticed = priceChangesOf(basket);
  const changed = noticed ? null : totalChangedOf(error);
  const waitSeconds = useSecondsLeft(error, refusal?.waitSeconds);
  const attempt = isPending ? Math.max(times, 1) : isSuccess ? 1 : 0;
  const isUnknown = refusal?.lead === 'ask-again';
  const totalToAccept = changed !== null;
  const button = payButton({ basket, attempt, totalToAccept, isBasketChanging, waitSeconds, isUnknown });
  if (basket.items.length === 0 && attempt === 0 && !error) return <NothingToOrder basket={basket} />;
  return (
    <form className={classes.columns} noValidate onSubmit={isUnknown ? askAgain : submit}>
      <div className={classes.main}>
        {changed && <PriceChangesNotice changes={changed} isAccepting={false} onAccept={reset} />}
        <BasketContents basket={basket} />
        <DeliverySection {...fields} />
        <PaymentSection token={fields.token} onChoose={fields.setToken} />
      </div>
      <OrderSummary basket={basket} button={button} attempt={attempt} hasPriceChanges={Boolean(noticed ?? changed)}>
        {refusal && !isPending && <RefusalNote refusal={refusal} basket={basket} />}
      </OrderSummary>
    </form>
  );
}
