import type { AuthenticatedUser } from '@tradewind/platform';
import type { Viewer } from '../../domain/viewer.js';

export function viewerOf(user: AuthenticatedUser): Viewer {
  return { userId: user.id, isOperator: user.role === 'operator' };
}
