import { StateChip } from '../office/state-chip.js';
import classes from './roles.module.css';

/** The roles of a person; those who only buy stand back. */
export const Roles = ({ roles }: { roles: readonly string[] }) =>
  roles.length === 0 ? (
    'none'
  ) : (
    <ul className={classes.roles}>
      {roles.map((role) => (
        <li key={role}>
          <StateChip tone={role === 'customer' ? 'plain' : 'brand'}>{role}</StateChip>
        </li>
      ))}
    </ul>
  );
