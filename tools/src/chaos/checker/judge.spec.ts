import { describe, expect, it } from 'vitest';
import { judge, laws } from './judge.js';
import { cleanHistory, type Planting } from './specs/clean-history.js';

/** The rows of the message with this id. */
const of = (rows: Planting['log'], id: string) => rows.filter((row) => row.id === id);
const without = <T extends { id: string | null }>(rows: T[], id: string) => rows.filter((row) => row.id !== id);
const withData = (row: { payload: string | null }, change: object) =>
  JSON.stringify({ ...(JSON.parse(row.payload!) as object), ...change });

type Fault = [what: string, brokenLaw: string, plant: (history: Planting) => void];

const faults: Fault[] = [
  ['an event that was never published', 'nothing is lost', (it) => (it.log = without(it.log, 'm7'))],
  [
    'a record that nobody committed',
    'nothing is invented',
    (it) => it.log.push({ ...it.log[0]!, offset: 9, id: 'phantom' }),
  ],
  [
    'a record without id and type',
    'nothing is invented',
    (it) => it.log.push({ ...it.log[0]!, offset: 9, id: null, type: null }),
  ],
  [
    'a record whose content was changed',
    'nothing is invented',
    (it) => of(it.log, 'm3').forEach((record) => (record.payload = withData(record, { price: { amount: 1 } }))),
  ],
  [
    'a record under another key',
    'nothing is invented',
    (it) => of(it.log, 'm3').forEach((record) => (record.key = 'rope')),
  ],
  [
    'two records of a key that changed places',
    'keys keep their order',
    (it) => {
      const [created, changed] = [of(it.log, 'm2')[0]!, of(it.log, 'm3')[0]!];
      [created.offset, changed.offset] = [changed.offset, created.offset];
    },
  ],
  ['a key in two partitions', 'keys keep their order', (it) => (of(it.log, 'm3')[0]!.partition = 4)],
  ['an event that was never handled', 'events are handled once', (it) => (it.inbox = without(it.inbox, 'm5'))],
  ['an event handled twice', 'events are handled once', (it) => it.inbox.push({ consumer: 'basket', id: 'm2' })],
  [
    'a message handled that was never sent',
    'events are handled once',
    (it) => it.inbox.push({ consumer: 'basket', id: 'x' }),
  ],
  ['a registration without a user', 'accepted commands have their effect', (it) => (it.shop.users = [])],
  ['a user whom ordering does not know', 'accepted commands have their effect', (it) => (it.shop.people = [])],
  [
    'a registration told of twice',
    'accepted commands have their effect',
    (it) => it.outbox.push({ ...it.outbox[0]!, id: 'm1-again' }),
  ],
  [
    'a cancelled order that goes on',
    'accepted commands have their effect',
    (it) => (it.shop.orders[0]!.status = 'Submitted'),
  ],
  [
    'a cancellation nobody is told of',
    'accepted commands have their effect',
    (it) => (it.outbox = without(it.outbox, 'm7')),
  ],
  [
    'a price change that was forgotten',
    'accepted commands have their effect',
    (it) => (it.outbox = without(without(it.outbox, 'm3'), 'm4')),
  ],
  ['a sale that was forgotten', 'accepted commands have their effect', (it) => (it.outbox = without(it.outbox, 'm4'))],
  [
    'an accepted checkout without an event',
    'checkouts are what was accepted',
    (it) => (it.outbox = without(it.outbox, 'm5')),
  ],
  [
    'a checkout told of twice',
    'checkouts are what was accepted',
    (it) => it.outbox.push({ ...it.outbox[4]!, id: 'm5-again' }),
  ],
  ['a checkout over another total', 'checkouts are what was accepted', (it) => (it.checkouts[1]!.total = 250)],
  ['a checkout nobody asked for', 'checkouts are what was accepted', (it) => (it.checkouts = [])],
  [
    'a refused checkout that happened',
    'checkouts are what was accepted',
    (it) => it.shop.answers.push({ key: 'k0', checkoutId: 'checkout-0' }),
  ],
  ['a checkout without an order', 'orders are the checkouts', (it) => (it.shop.orders = [])],
  [
    'a checkout with two orders',
    'orders are the checkouts',
    (it) => it.shop.orders.push({ ...it.shop.orders[0]!, id: 'order-2' }),
  ],
  [
    'an order of no checkout',
    'orders are the checkouts',
    (it) => it.shop.orders.push({ ...it.shop.orders[0]!, id: 'order-2', checkoutId: 'checkout-2' }),
  ],
  ['an order over another quantity', 'orders are the checkouts', (it) => (it.shop.orders[0]!.items = ['compass × 4'])],
  ['an order over another total', 'orders are the checkouts', (it) => (it.shop.orders[0]!.total = 480)],
  ['an order nobody is told of', 'orders are the checkouts', (it) => (it.outbox = without(it.outbox, 'm6'))],
  [
    'two buyers of one customer',
    'buyers are the customers',
    (it) => it.shop.buyers.push({ ...it.shop.buyers[0]!, id: 'buyer-2' }),
  ],
  ['a buyer without a name', 'buyers are the customers', (it) => (it.shop.buyers[0]!.displayName = null)],
  ['an order without its buyer', 'buyers are the customers', (it) => (it.shop.orders[0]!.buyerId = null)],
  ['an order that no list shows', 'views show the orders', (it) => (it.shop.summaries = [])],
  ['an order shown in an old state', 'views show the orders', (it) => (it.shop.summaries[0]!.status = 'Submitted')],
  [
    'a state reached twice',
    'views show the orders',
    (it) => it.shop.timeline.push({ orderId: 'order-1', status: 'Cancelled' }),
  ],
  [
    'a price that does not follow the one before',
    'prices follow one another',
    (it) => (it.outbox[2]!.payload = withData(it.outbox[2]!, { previousPrice: { amount: 101 } })),
  ],
  [
    'a price in the history twice',
    'prices follow one another',
    (it) => it.shop.priceHistory.push({ productId: 'compass', amount: 120 }),
  ],
  [
    'a price of the catalogue that nobody was told',
    'prices follow one another',
    (it) => (it.shop.products[0]!.price = 130),
  ],
  ['a basket price that has diverged', 'copies show the catalogue', (it) => (it.shop.copies[0]!.price = 100)],
  ['a product that baskets do not know', 'copies show the catalogue', (it) => (it.shop.copies = [])],
  ['an old name in baskets', 'copies show the catalogue', (it) => (it.shop.copies[0]!.name = 'Old compass')],
  ['an older event applied last', 'copies show the catalogue', (it) => (it.shop.copies[0]!.lastEventAt -= 1)],
  [
    'a dead letter',
    'nothing is left over',
    (it) =>
      it.deadLetters.push({ service: 'basket', topic: 't', key: 'compass', id: 'm3', state: 'dead', error: 'boom' }),
  ],
  [
    'a checkout that stays pending',
    'nothing is left over',
    (it) => (it.shop.baskets[0]!.pendingCheckoutId = 'checkout-1'),
  ],
  [
    'an order and a rejection of one checkout',
    'a checkout is decided once',
    (it) =>
      it.outbox.push({
        ...it.outbox[5]!,
        id: 'rejection',
        type: 'tradewind.ordering.checkout-rejected.v1',
        key: 'checkout-1',
      }),
  ],
  ['an order that waits for ever', 'orders come to an end', (it) => (it.shop.orders[1]!.status = 'AwaitingPayment')],
  ['an order without a process', 'orders come to an end', (it) => it.shop.processes.pop()],
  [
    'a process that waits though its order has ended',
    'orders come to an end',
    (it) => (it.shop.processes[0]!.state = 'AwaitingRefund'),
  ],
  ['an order that went on before its time', 'deadlines fire once', (it) => it.shop.deadlines.pop()],
  ['a deadline that took effect twice', 'deadlines fire once', (it) => it.shop.deadlines.push(it.shop.deadlines[0]!)],
  ['a deadline that took effect too early', 'deadlines fire once', (it) => (it.shop.deadlines[0]!.firedAt = 999)],
  ['a cancelled deadline that took effect', 'deadlines fire once', (it) => (it.shop.deadlines[0]!.kind = 'cancelled')],
  ['a cancelled order that stays paid', 'money follows the goods', (it) => (it.shop.book[0]!.refunded = 0)],
  ['a delivered order that nobody paid', 'money follows the goods', (it) => it.shop.book.pop()],
  ['an order charged twice', 'money follows the goods', (it) => it.shop.book.push(it.shop.book[1]!)],
  [
    'an order charged twice and refunded once',
    'money follows the goods',
    (it) => it.shop.book.push({ orderId: 'order-9', captured: 90, refunded: 90 }),
  ],
  [
    'money for an order that is not there',
    'money follows the goods',
    (it) => it.shop.book.push({ orderId: 'order-8', captured: 1, refunded: 1 }),
  ],
  ['a piece that vanished', 'stock is conserved', (it) => (it.shop.stock[0]!.onHand = 7)],
  ['a piece sold twice', 'stock is conserved', (it) => Object.assign(it.shop.stock[0]!, { onHand: -1, shipped: 10 })],
  [
    'a piece reserved for ever',
    'stock is conserved',
    (it) => Object.assign(it.shop.stock[0]!, { onHand: 7, reserved: 1 }),
  ],
  ['an availability that is out of date', 'copies show the stock', (it) => (it.shop.availability[0]!.available = 9)],
  ['a mail sent twice', 'mails are sent once', (it) => it.shop.mails.push(it.shop.mails[0]!)],
  ['a mail never sent', 'mails are sent once', (it) => it.shop.mails.pop()],
  [
    'a mail that tells of what did not happen',
    'mails are sent once',
    (it) => it.shop.mails.push({ kind: 'order-shipped', subject: 'order-1' }),
  ],
  ['revenue counted twice', 'figures are the sum of the facts', (it) => (it.shop.figures[2]!.value = 180)],
  ['an order that no figure counts', 'figures are the sum of the facts', (it) => (it.shop.figures[0]!.value = 1)],
  ['a refund that no figure shows', 'figures are the sum of the facts', (it) => it.shop.figures.pop()],
  ['pieces that never leave the basket', 'nothing is left over', (it) => (it.shop.baskets[0]!.checkedOutPieces = 2)],
];

describe('The history checker', () => {
  it('finds nothing in a history in which nothing went wrong', () => {
    expect(judge(cleanHistory())).toEqual([]);
  });

  it.each(faults)('finds %s (%s)', (_, law, plant) => {
    const history = cleanHistory();
    plant(history);
    expect(judge(history).map((violation) => violation.law)).toContain(law);
  });

  it('has a planted fault for each of its laws', () => {
    const broken = new Set(faults.map(([, law]) => law));
    expect(broken.size).toBe(laws.length);
  });

  it('says whose story has to be read', () => {
    const history = cleanHistory();
    history.shop.copies[0]!.price = 100;
    expect(judge(history)).toEqual([
      {
        law: 'copies show the catalogue',
        sentence: 'Product compass: baskets show 100, the catalogue 120.',
        key: 'compass',
      },
    ]);
  });

  it('takes no offence when a checkout without an answer happens after all', () => {
    const history = cleanHistory();
    history.checkouts = [{ key: 'k1', customerId: 'ada', total: 240, answersLost: true }, history.checkouts[2]!];
    expect(judge(history)).toEqual([]);
  });

  it('reads the first version of a price change as the second', () => {
    const history = cleanHistory();
    const first = { oldPrice: { amount: 100 }, newPrice: { amount: 120 } };
    for (const row of [history.outbox[2]!, ...of(history.log, 'm3')]) {
      row.type = row.type!.replace('.v2', '.v1');
      row.payload = withData(row, first);
    }
    expect(judge(history)).toEqual([]);
  });

  it('takes two versions of a fact for one', () => {
    const history = cleanHistory();
    const second = (row: { type: string | null }) => row.type!.replace('.v1', '.v2');
    history.outbox.push({ ...history.outbox[6]!, position: 8, type: second(history.outbox[6]!) });
    const [record] = of(history.log, 'm7');
    history.log.push({ ...record!, offset: 2, type: second(record!) });
    expect(judge(history)).toEqual([]);
  });
});
