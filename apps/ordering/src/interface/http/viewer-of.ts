import type { AuthenticatedUser } from '@tradewind/platform';
import type { Viewer } from '../../application/viewer.js';

export function viewerOf(user: AuthenticatedUser): Viewer {
  return { userId: user.id, isOperator: user.role === 'operator' };
}
