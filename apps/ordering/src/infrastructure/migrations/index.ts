import { CreateOrders1761000000040 } from './1761000000040-create-orders.js';
import { CreateBuyers1761000000041 } from './1761000000041-create-buyers.js';
import { CreateOrderViews1761000000042 } from './1761000000042-create-order-views.js';
import { CreateCheckouts1761000000043 } from './1761000000043-create-checkouts.js';
import { NameOrderViewsInThePlural1761000000044 } from './1761000000044-name-order-views-in-the-plural.js';
import { FollowOrdersToTheirEnd1761000000045 } from './1761000000045-follow-orders-to-their-end.js';
import { CreateOrderProcesses1761000000046 } from './1761000000046-create-order-processes.js';
import { LetProgramsAct1761000000047 } from './1761000000047-let-programs-act.js';
import { CountChangesOfOrders1761000000048 } from './1761000000048-count-changes-of-orders.js';
import { CreateAddressBooks1761000000049 } from './1761000000049-create-address-books.js';

export const migrations = [
  CreateOrders1761000000040,
  CreateBuyers1761000000041,
  CreateOrderViews1761000000042,
  CreateCheckouts1761000000043,
  NameOrderViewsInThePlural1761000000044,
  FollowOrdersToTheirEnd1761000000045,
  CreateOrderProcesses1761000000046,
  LetProgramsAct1761000000047,
  CountChangesOfOrders1761000000048,
  CreateAddressBooks1761000000049,
];
