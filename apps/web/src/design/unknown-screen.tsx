import { ButtonLink } from './button-link.js';
import classes from './screens.module.css';

export function UnknownScreen() {
  return (
    <div className={classes.middle}>
      <h1>There is nothing here</h1>
      <p>The address may be mistyped, or the page was taken away. The goods are where they always were.</p>
      <div className={classes.leads}>
        <ButtonLink to="/">See all goods</ButtonLink>
        <ButtonLink to="/orders" variant="default">
          Your orders
        </ButtonLink>
      </div>
    </div>
  );
}
