import { CreateSessions1796000000042 } from './1796000000042-create-sessions.js';
import { KeepWhatAMergeLeftOut1796000000057 } from './1796000000057-keep-what-a-merge-left-out.js';

export const migrations = [CreateSessions1796000000042, KeepWhatAMergeLeftOut1796000000057];
