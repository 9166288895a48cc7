import { ButtonLink } from '../../../../design/button-link.js';
import classes from '../../../../design/screens.module.css';

export function UnknownFlow() {
  return (
    <div className={classes.middle}>
      <h1>Nothing is known of this flow</h1>
      <p>Its steps have not arrived yet, or were forgotten because there was no more room for them.</p>
      <ButtonLink to="/event-lens">See what is happening now</ButtonLink>
    </div>
  );
}
