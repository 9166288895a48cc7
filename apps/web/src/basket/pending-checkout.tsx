import { Button } from '@mantine/core';
import { ButtonLink } from '../design/button-link.js';
import { timeText } from '../design/moment.js';
import { Note } from './note.js';
import type { CheckoutStatus } from './queries.js';
import { useHasCome } from './use-has-come.js';
import { useWithdrawCheckout } from './use-withdraw-checkout.js';

interface PendingCheckoutProps {
  readonly checkoutId: string;
  /** Undefined until it is read. */
  readonly status: CheckoutStatus | null | undefined;
}

/** An order that has been asked for and is not started yet. It can be withdrawn when it takes too long. */
export function PendingCheckout({ checkoutId, status }: PendingCheckoutProps) {
  const withdraw = useWithdrawCheckout(checkoutId);
  const isLate = useHasCome(status?.withdrawableFrom);
  const requestedAt = status?.withdrawalRequestedAt;
  return (
    <Note tone="waiting" title="Your order is being started">
      <p>
        What is in it stays here until then. What you add now is not part of it.
        {requestedAt &&
          ` You asked at ${timeText(requestedAt)} to withdraw it. We do, unless it has been started meanwhile.`}
        {!requestedAt &&
          status?.withdrawableFrom &&
          !isLate &&
          ` If it takes longer than until ${timeText(status.withdrawableFrom)}, you can withdraw it.`}
        {!requestedAt && isLate && ' It takes longer than it should. You can wait, or withdraw it and order again.'}
      </p>
      <span>
        <ButtonLink to="/checkouts/$checkoutId" params={{ checkoutId }} variant="default" mr="xs">
          See the order
        </ButtonLink>
        {isLate && !requestedAt && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Withdraw the order
          </Button>
        )}
      </span>
    </Note>
  );
}
