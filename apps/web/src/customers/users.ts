import type { Client } from 'openapi-fetch';
import { identity } from '../api/clients.js';
import type { Role } from '../office/roles.js';

export interface User {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: string[];
  readonly registeredAt: string;
  /** Until then nobody can sign in from a place that the account does not know; null if that is not so. */
  readonly lockedUntil: string | null;
}

export interface RoleChange {
  readonly changedAt: string;
  readonly changedBy: string;
  readonly before: string[];
  readonly after: string[];
  readonly reason: string;
}

export interface UserDetail extends User {
  /** The newest first. */
  readonly roleChanges: RoleChange[];
}

interface UserPage {
  readonly items: User[];
  readonly next: string | null;
}

interface UserPaths {
  '/users': {
    get: {
      parameters: { query?: { text?: string; after?: string; limit?: number } };
      responses: { 200: { content: { 'application/json': UserPage } } };
    };
  };
  '/users/{userId}': {
    get: {
      parameters: { path: { userId: string } };
      responses: { 200: { content: { 'application/json': UserDetail } } };
    };
  };
  '/users/{userId}/roles': {
    put: {
      parameters: { path: { userId: string } };
      requestBody: { content: { 'application/json': { roles: Role[]; reason: string } } };
      responses: { 200: { content: { 'application/json': User } } };
    };
  };
}

export const users = identity as unknown as Client<UserPaths>;
