import type { User } from '../../../domain/user.js';
import type { UserView } from './get-user.query.js';

export function toUserView({ id, email, displayName, role }: User): UserView {
  return { userId: id, email, displayName, role };
}
