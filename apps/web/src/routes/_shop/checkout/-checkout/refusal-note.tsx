import { Button } from '@mantine/core';
import { Note } from '../../../../basket/note.js';
import type { Basket } from '../../../../basket/queries.js';
import type { Refusal } from '../../../../checkout/refusal.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { signInLink } from '../../../../session/sign-in-link.js';

interface RefusalNoteProps {
  readonly refusal: Refusal;
  readonly basket: Basket;
}

/** What happened to the last attempt, and what to do about it. */
export function RefusalNote({ refusal: { title, text, lead }, basket: { pendingCheckoutId } }: RefusalNoteProps) {
  return (
    <Note tone="bad" title={title} urgent>
      <p>{text}</p>
      {lead === 'sign-in' && (
        <Button component="a" href={signInLink('/checkout')}>
          Sign in
        </Button>
      )}
      {lead === 'orders' && (
        <ButtonLink to="/orders" variant="default">
          See your orders
        </ButtonLink>
      )}
      {lead === 'pending-order' && pendingCheckoutId && (
        <ButtonLink to="/checkouts/$checkoutId" params={{ checkoutId: pendingCheckoutId }} variant="default">
          See that order
        </ButtonLink>
      )}
    </Note>
  );
}
