import type { Role } from './role.js';
import type { RoleChange } from './role-change.js';

/** Roles, and the record of how they changed. All methods must be called inside a unit of work. */
export abstract class RoleChangeRepository {
  /** Lets nobody else change roles until the unit of work ends. */
  abstract lock(): Promise<void>;

  abstract rolesOf(userId: string): Promise<readonly Role[] | undefined>;

  /** Counts the persons with the role accounts, without this one. */
  abstract othersWithAccounts(userId: string): Promise<number>;

  /** Sets the roles and keeps the change on record. */
  abstract add(change: RoleChange): Promise<void>;
}
