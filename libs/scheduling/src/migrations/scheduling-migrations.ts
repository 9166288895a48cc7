import { CreateClocks1760000000041 } from './create-clocks.migration.js';
import { CreateDeadlines1760000000040 } from './create-deadlines.migration.js';

/** The tables of deadlines and of the clock. */
export const schedulingMigrations = [CreateDeadlines1760000000040, CreateClocks1760000000041];
