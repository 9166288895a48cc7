import { ButtonLink } from '../../../../design/button-link.js';
import classes from '../../../../design/screens.module.css';

export function UnknownProcess() {
  return (
    <div className={classes.middle}>
      <h2>Nothing is known of this process</h2>
      <p>Its steps have not arrived yet, or were forgotten because there was no more room for them.</p>
      <ButtonLink to="/event-lens/processes">See all processes</ButtonLink>
    </div>
  );
}
