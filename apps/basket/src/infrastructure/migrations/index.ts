import { CreateBaskets1761000000001 } from './1761000000001-create-baskets.js';
import { AddPriceCause1761000000002 } from './1761000000002-add-price-cause.js';
import { AddOutcomeOfCheckouts1761000000003 } from './1761000000003-add-outcome-of-checkouts.js';
import { KeepStockLevels1761000000004 } from './1761000000004-keep-stock-levels.js';
import { AdmitGuests1761000000005 } from './1761000000005-admit-guests.js';
import { KeepStartedOrder1761000000006 } from './1761000000006-keep-started-order.js';

export const migrations = [
  CreateBaskets1761000000001,
  AddPriceCause1761000000002,
  AddOutcomeOfCheckouts1761000000003,
  KeepStockLevels1761000000004,
  AdmitGuests1761000000005,
  KeepStartedOrder1761000000006,
];
