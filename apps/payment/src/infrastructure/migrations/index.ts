import { CreatePayments1795663130897 } from './1795663130897-create-payments.js';

export const migrations = [CreatePayments1795663130897];
