import { EntitySchema } from 'typeorm';
import type { User } from '../../domain/user/user.js';

export const userSchema = new EntitySchema<User>({
  name: 'User',
  tableName: 'users',
  columns: {
    id: { type: 'uuid', primary: true },
    email: { type: 'text', unique: true },
    displayName: { name: 'display_name', type: 'text' },
    roles: { type: 'text', array: true },
    passwordHash: { name: 'password_hash', type: 'text' },
    registeredAt: { name: 'registered_at', type: 'timestamptz' },
  },
});
