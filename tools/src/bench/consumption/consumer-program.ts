import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CurrentTransaction, PreparedStatement, UnitOfWork } from '@tradewind/application';
import { OnIntegrationEvent, type ReceivedEvent } from '@tradewind/messaging';
import { movedEvent } from '../messaging/moved-event.js';
import { ordersOf, runService, type ServiceOrders } from '../messaging/service-program.js';
import { isPoison, staysHealthy } from './parcels.js';

export interface ConsumerOrders extends ServiceOrders {
  readonly topic: string;
  readonly events: number;
  readonly poison: boolean;
}

const { topic, events, poison, ...orders } = ordersOf<ConsumerOrders>();
const contract = movedEvent(topic);
const expected = Array.from({ length: events }, (_, n) => n).filter((n) => staysHealthy(n, events)).length;
let committed = 0;
let first: { at: number; cpu: NodeJS.CpuUsage } | undefined;

/** Counts only events of parcels without a failing event, so that both variants count the same events. */
function noteCommitted(): void {
  committed += 1;
  if (committed === Math.ceil(expected / 10)) first = { at: performance.now(), cpu: process.cpuUsage() };
  if (committed !== expected || !first) return;
  const seconds = (performance.now() - first.at) / 1000;
  const { user, system } = process.cpuUsage(first.cpu);
  const share = 0.9;
  process.send?.({ perSecond: (expected * share) / seconds, cpuUsEach: (user + system) / (events * share) });
}

/** The result of this statement is not read. */
const write = new PreparedStatement('INSERT INTO parcel_move (parcel, n, text) VALUES ($1, $2, $3)');

@Controller()
class ParcelController {
  constructor(
    private readonly transaction: CurrentTransaction,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @OnIntegrationEvent(contract)
  async keep(@Payload() { data: { parcel, n, text } }: ReceivedEvent<typeof contract>): Promise<void> {
    if (poison && isPoison(n)) throw new Error('The parcel fell into the harbour');
    await write.enqueue(this.transaction.manager, [parcel, n, text]);
    if (staysHealthy(n, events)) this.unitOfWork.afterCommit(noteCommitted);
  }
}

await runService(orders, [ParcelController]);
process.send?.('ready');
