import type { ShopClient } from './shop-client.js';
import type { Stage } from './stage.js';

export interface Purchase {
  stage: Stage;
  customer: ShopClient;
  operator: ShopClient;
}
