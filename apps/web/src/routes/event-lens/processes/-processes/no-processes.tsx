import { ButtonLink } from '../../../../design/button-link.js';
import classes from './no-processes.module.css';

export function NoProcesses() {
  return (
    <div className={classes.none}>
      <p>No process moves here yet. What begins one in another tab shows it here within a moment.</p>
      <ButtonLink to="/" target="_blank">
        Open another tab
      </ButtonLink>
    </div>
  );
}
