import type { Product } from '../../catalog/queries.js';
import { AcceptedChanges } from '../accepted-changes.js';

export const productChanges = new AcceptedChanges<Product>();

export const idOfProduct = ({ id }: Product): string => id;

export const whereProductsGetStuck =
  'It is stored. The catalogue reads it later than usual; if this goes on, look at the outbox and the dead letters of catalog.';
