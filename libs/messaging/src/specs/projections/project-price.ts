import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { ProductPriceChangedIntegrationEvent } from '@tradewind/contracts';
import type { DataSource } from 'typeorm';
import { OnIntegrationEvent } from '../../incoming/handlers/on-integration-event.js';
import type { ReceivedEvent } from '../../incoming/handlers/received-event.js';
import { type CurrentProjection, currentProjection } from '../../incoming/projections/current-projection.js';

export const PROJECTION = 'projected_prices';

/** No key keeps a price from being written twice. */
const insert = new PreparedStatement(`INSERT INTO ${PROJECTION} (generation, product, amount) VALUES ($1, $2, $3)`);

/** The fault to inject before a price is written. */
export const projectionFault = {
  of: (_product: string, _projection: CurrentProjection): void => undefined,
  reset(): void {
    this.of = () => undefined;
  },
};

@Controller()
export class ProjectPriceWhenProductPriceChanged {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  @OnIntegrationEvent(ProductPriceChangedIntegrationEvent)
  async handle(@Payload() { data }: ReceivedEvent<typeof ProductPriceChangedIntegrationEvent>): Promise<void> {
    const projection = currentProjection();
    projectionFault.of(data.productId, projection);
    const values = [projection.generation, data.productId, data.newPrice.amount];
    await insert.enqueue(this.currentTransaction.manager, values);
  }
}

export async function createProjection(database: DataSource): Promise<void> {
  await database.query(
    `CREATE TABLE ${PROJECTION} (generation int NOT NULL, product uuid NOT NULL, amount int NOT NULL)`,
  );
  await database.query(`CREATE INDEX ON ${PROJECTION} (generation, product)`);
}
