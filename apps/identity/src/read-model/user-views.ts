import type { Role } from '../domain/user/role.js';

export interface UserSummaryView {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly registeredAt: Date;
  readonly lockedUntil: Date | null;
}

export interface RoleChangeView {
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
  readonly reason: string;
}

export interface UserDetailView extends UserSummaryView {
  /** The newest first. */
  readonly roleChanges: readonly RoleChangeView[];
}

export type UserRow = Omit<UserSummaryView, 'lockedUntil'>;

export const userColumns =
  'id AS "userId", email, display_name AS "displayName", roles, registered_at AS "registeredAt"';
