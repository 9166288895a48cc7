import { CreateSessions1796000000042 } from './1796000000042-create-sessions.js';

export const migrations = [CreateSessions1796000000042];
