import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '@tradewind/application';
import { EventStore } from '@tradewind/event-sourcing';
import { EventSourcedStockItemRepository } from './event-sourced-stock-item.repository.js';
import { StockItem } from './stock-item.js';

/** Returns what was on hand before the stocktaking, what is now, and the trail of the item. */
export async function takeStock(app: INestApplicationContext, productId: string) {
  const items = app.get(EventSourcedStockItemRepository);
  const item = new StockItem(productId);
  item.receive(12);
  await items.save(item, { who: 'mara', why: 'delivery 4711' });

  await app.get(UnitOfWork).run(async () => {
    const [locked] = await items.findForUpdate([productId]);
    locked!.adjust(-2, 'broken');
    await items.save(locked!, { who: 'mara', why: 'stocktaking' });
  });

  const before = await items.rebuild(productId, { until: 1 });
  const trail = await app.get(EventStore).read(items.streamOf(productId));
  return {
    before: before!.snapshot().onHand,
    now: (await items.get(productId)).snapshot().onHand,
    trail: trail.map(({ version, type, data, metadata }) => ({ version, type, data, why: metadata.why })),
  };
}
