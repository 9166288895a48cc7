import type { User } from '../../domain/user/user.js';

export interface AccessToken {
  readonly text: string;
  readonly expiresAt: Date;
}

export abstract class AccessTokens {
  abstract issue(user: User): Promise<AccessToken>;
}
