import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { Basket } from '../../../../basket/queries.js';
import { piecesText } from '../../../../basket/pieces-text.js';
import { piecesIn } from '../../../../basket/queries.js';
import screens from '../../../../design/screens.module.css';
import { signInLink } from '../../../../session/sign-in-link.js';

/** An order belongs to somebody. The basket of a guest comes along. */
export function SignInToOrder({ basket }: { basket: Basket | undefined }) {
  const pieces = basket ? piecesIn(basket) : 0;
  return (
    <div className={screens.middle}>
      <IconLock size={40} stroke={1.5} color="var(--brand)" aria-hidden />
      <h1>Sign in to order</h1>
      <p>
        {pieces > 0 ? `The ${piecesText(pieces)} in your basket come along, and you are` : 'You are'} back here as soon
        as you have signed in.
      </p>
      <div className={screens.leads}>
        <Button component="a" href={signInLink('/checkout')}>
          Sign in
        </Button>
        <Button component="a" href="/account/register" variant="default">
          Make an account
        </Button>
      </div>
    </div>
  );
}
