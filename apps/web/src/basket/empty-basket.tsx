import { ButtonLink } from '../design/button-link.js';
import { useUser } from '../session/queries.js';
import classes from './empty-basket.module.css';

export function EmptyBasket() {
  const user = useUser();
  return (
    <div className={classes.empty}>
      <h2>Your basket is empty</h2>
      <p>
        {user
          ? 'What you add stays here, also on your other devices.'
          : 'What you add stays here, and comes along when you sign in.'}
      </p>
      <div>
        <ButtonLink to="/" search={{ onSale: true }} variant="light">
          Look at the sale
        </ButtonLink>
        <ButtonLink to="/" variant="subtle">
          See all goods
        </ButtonLink>
      </div>
    </div>
  );
}
