import { type DataOf, type IntegrationEventContract, versionsToPublish } from '@tradewind/contracts';
import { newId } from '@tradewind/domain';
import { type OutboxRow, OutboxPublisher, toOutboxRecord } from '@tradewind/messaging/interception';
import { currentCorrelation } from '@tradewind/trail';
import type { ServiceUnderTest } from '../service/service-under-test.js';

/** An event that is to be published without an outbox, in all of its versions. */
export class DirectMessage {
  readonly messageId = newId();
  private readonly rows: readonly OutboxRow[];

  constructor(
    private readonly service: ServiceUnderTest,
    contract: IntegrationEventContract,
    data: DataOf<IntegrationEventContract>,
  ) {
    const { messageId } = this;
    this.rows = [...versionsToPublish(contract, data)].map((version) => {
      const record = toOutboxRecord(version.contract, version.data, messageId, service.name, currentCorrelation());
      const { traceparent = null, tracestate = null } = record.traceContext;
      return {
        ...{ position: '0', message_id: messageId, type: record.type, topic: record.topic, key: record.key },
        ...{ source: record.source, time: record.time, payload: record.payload, created_ms: Date.now() },
        ...{ correlation_id: record.correlationId, causation_id: record.causationId ?? null },
        ...{ traceparent, tracestate },
      };
    });
  }

  /** Rejects if the broker does not accept it. Then it is gone. */
  async publish(): Promise<void> {
    await this.service.get(OutboxPublisher).publish(this.rows);
  }
}
