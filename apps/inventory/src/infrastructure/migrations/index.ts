import { CreateStockItems1795663115860 } from './1795663115860-create-stock-items.js';

export const migrations = [CreateStockItems1795663115860];
