import type { ReactNode } from 'react';
import { useUser } from '../session/queries.js';
import { hasOneOf, type Role } from './roles.js';

interface RequireRoleProps {
  readonly roles: readonly Role[];
  readonly children: ReactNode;
  /** Shown to those who have none of the roles. */
  readonly otherwise?: ReactNode;
}

/** Leaves out what the services would refuse to this person. */
export function RequireRole({ roles, children, otherwise = null }: RequireRoleProps) {
  return useHasOneOf(roles) ? children : otherwise;
}

export const useHasOneOf = (roles: readonly Role[]): boolean => hasOneOf(useUser()?.roles ?? [], roles);
