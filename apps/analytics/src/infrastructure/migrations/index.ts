import { CreateReports1795663155336 } from './1795663155336-create-reports.js';

export const migrations = [CreateReports1795663155336];
