import { Link } from '@tanstack/react-router';
import { useUser } from './queries.js';

/** For those who work here. */
export function BackOfficeLink() {
  const user = useUser();
  return user?.roles.some((role) => role !== 'customer') ? <Link to="/back-office">Back office</Link> : null;
}
