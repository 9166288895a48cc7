import { CreatePayments1795663130897 } from './1795663130897-create-payments.js';
import { RememberCauses1795663130898 } from './1795663130898-remember-causes.js';
import { LetClientsAct1795663130899 } from './1795663130899-let-clients-act.js';

export const migrations = [CreatePayments1795663130897, RememberCauses1795663130898, LetClientsAct1795663130899];
