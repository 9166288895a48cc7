import { CreateReservations1795663115860 } from './1795663115860-create-reservations.js';

export const migrations = [CreateReservations1795663115860];
