import { Injectable } from '@nestjs/common';
import { CurrentTransaction } from '@tradewind/application';
import { type Correlation, currentCorrelation } from '@tradewind/trail';
import type { OperationCauses } from '../../application/begin-attempt/operation-causes.js';

@Injectable()
export class TypeOrmOperationCauses implements OperationCauses {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async remember(operationKey: string): Promise<void> {
    const cause = currentCorrelation();
    if (!cause) return;
    await this.currentTransaction.manager.query(
      'INSERT INTO operation_causes (operation_key, correlation_id, causation_id) VALUES ($1, $2, $3)',
      [operationKey, cause.correlationId, cause.causationId ?? null],
    );
  }

  async of(operationKey: string): Promise<Correlation | undefined> {
    const [cause] = await this.currentTransaction.manager.query<Cause[]>(
      `SELECT correlation_id AS "correlationId", causation_id AS "causationId"
       FROM operation_causes WHERE operation_key = $1`,
      [operationKey],
    );
    if (!cause) return undefined;
    const { correlationId, causationId } = cause;
    return { correlationId, ...(causationId !== null && { causationId }) };
  }
}

interface Cause {
  readonly correlationId: string;
  readonly causationId: string | null;
}
