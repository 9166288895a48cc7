import { ButtonLink } from '../../../design/button-link.js';
import classes from './no-flows.module.css';

export function NoFlows() {
  return (
    <div className={classes.none}>
      <h2>Nothing happens here yet</h2>
      <p>Do something in another tab, such as putting goods into the basket: it appears here within a moment.</p>
      <ButtonLink to="/" target="_blank">
        Open the shop in another tab
      </ButtonLink>
    </div>
  );
}
