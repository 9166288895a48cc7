import type { Person, Role } from '@tradewind/platform';
import type { Viewer } from '../../domain/viewer.js';

const seeEverybodys: readonly Role[] = ['orders', 'support', 'analyst'];

export function viewerOf(user: Person): Viewer {
  return { userId: user.id, isOperator: user.roles.some((role) => seeEverybodys.includes(role)) };
}
