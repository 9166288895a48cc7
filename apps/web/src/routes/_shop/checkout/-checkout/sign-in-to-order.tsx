import { SignInFirst } from '../../../../account/sign-in-first.js';
import { piecesText } from '../../../../basket/pieces-text.js';
import { type Basket, piecesIn } from '../../../../basket/queries.js';

/** An order belongs to somebody. The basket of a guest comes along. */
export function SignInToOrder({ basket }: { basket: Basket | undefined }) {
  const pieces = basket ? piecesIn(basket) : 0;
  const who = pieces > 0 ? `The ${piecesText(pieces)} in your basket come along, and you are` : 'You are';
  return <SignInFirst title="Sign in to order">{`${who} back here as soon as you have signed in.`}</SignInFirst>;
}
