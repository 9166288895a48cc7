import { CreateUsers1761000000001 } from './1761000000001-create-users.js';
import { LimitSignIns1761000000002 } from './1761000000002-limit-sign-ins.js';

export const migrations = [CreateUsers1761000000001, LimitSignIns1761000000002];
