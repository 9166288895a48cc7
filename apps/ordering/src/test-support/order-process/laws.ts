import type { World } from './world.js';

/** Whether the process is over and nothing about it is under way. */
export function isOver({ progress: { state }, toInventory, toPayment, fromInventory, fromPayment }: World): boolean {
  const terminal = state === 'Delivered' || state === 'Cancelled' || state === 'Returned';
  return terminal && [toInventory, toPayment, fromInventory, fromPayment].every((list) => list.length === 0);
}

/** The laws of the shop that are broken in a world. */
export function brokenLaws(world: World): string[] {
  const { progress, stock, money, refused, movedByHand } = world;
  const broken: string[] = [];
  if (stock === 'stolen') broken.push('goods that did not belong to the order left the warehouse');
  if (refused > 0 && !movedByHand) broken.push('a report was refused although nobody moved the order on by hand');
  if (!isOver(world)) return broken;
  const paid = !['none', 'declined', 'voided', 'refunded'].includes(money);
  const gone = stock === 'shipped' || stock === 'stolen';
  if (paid && progress.state !== 'Delivered') broken.push('the shop kept money without giving goods');
  if (gone && progress.state !== 'Delivered') broken.push('the customer kept goods of an order that was taken back');
  if (progress.state === 'Delivered' && money !== 'captured') broken.push('the shop gave goods without money');
  if (progress.state === 'Delivered' && !gone) broken.push('an order was delivered that never left the warehouse');
  if (stock === 'reserved' || stock === 'committed') broken.push('stock stayed reserved');
  return broken;
}
