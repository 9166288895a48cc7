import type { components } from '../api/schema/identity.js';

export type User = components['schemas']['UserSummaryDto'];
export type RoleChange = components['schemas']['RoleChangeDto'];
