import { useLocation } from '@tanstack/react-router';
import { signInLink } from '../../../../session/sign-in-link.js';
import classes from './sign-in-hint.module.css';

/** For those who may read what there is, and no more. */
export function SignInHint() {
  const { href } = useLocation();
  return (
    <p className={classes.hint}>
      <a href={signInLink(href)}>Sign in as an operator</a> to switch something on.
    </p>
  );
}
