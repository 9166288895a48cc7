import { CreatePayments1795663130897 } from './1795663130897-create-payments.js';
import { RememberCauses1795663130898 } from './1795663130898-remember-causes.js';
import { LetProgramsAct1795663130899 } from './1795663130899-let-programs-act.js';

export const migrations = [CreatePayments1795663130897, RememberCauses1795663130898, LetProgramsAct1795663130899];
