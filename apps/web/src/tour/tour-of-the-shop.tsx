import type { Tour } from '../lens/tour/tour.js';

const isPurchase = ({ name }: { name: string }) => name === 'Check out basket';
const isPriceChange = ({ name }: { name: string }) => name === 'Change product price';
const operatorPage = '/back-office/products';

/** Five minutes for somebody who has never heard of domain events and integration events. */
export const tourOfTheShop: Tour = [
  {
    id: 'buy',
    label: 'Buy something',
    heading: 'Begin with a purchase',
    body: (
      <>
        <p>
          Open the shop in another tab, put something into the basket, and check out. Sign in as <b>the operator</b>:
          later you will break things, and only an operator may.
        </p>
        <p>This page notices as soon as you have bought.</p>
      </>
    ),
    action: { label: 'Open the shop', href: '/' },
    awaits: isPurchase,
  },
  {
    id: 'flow',
    label: 'See its flow',
    heading: 'One click, many services',
    body: (
      <>
        <p>
          These are the steps that your click has set going. Time goes down, each service has a column, and the{' '}
          <b>broker</b> is the bus between them.
        </p>
        <p>Nobody told the services to do this one after the other. Each reacted to what had happened elsewhere.</p>
      </>
    ),
    shows: 'buy',
  },
  {
    id: 'inside',
    label: 'Inside the box',
    heading: 'A domain event never leaves its box',
    body: (
      <>
        <p>
          A box is a transaction in one database. Your click became a command; the basket recorded a <b>domain event</b>
          , and its handlers ran <b>in the same transaction</b>. Either all of this is true, or none of it.
        </p>
        <p>
          A domain event can still be rolled back. That is why it may not be told to anybody outside: look for the
          diamond, and for the envelope in the wall of the box.
        </p>
      </>
    ),
    shows: 'buy',
    frames: ({ transaction }) => transaction === 0,
  },
  {
    id: 'between',
    label: 'Between the boxes',
    heading: 'An integration event leaves after the commit',
    body: (
      <>
        <p>
          The envelope in the wall is a row of the <b>outbox</b>, written with the change. After the commit it was
          published: that is the <b>integration event</b>, a public contract, which nobody can take back any more.
        </p>
        <p>
          The other service noted its id in an <b>inbox</b>, in the transaction of its handler. Should the message come
          twice, it has an effect once.
        </p>
      </>
    ),
    shows: 'buy',
    frames: ({ kind }) => kind === 'outbox' || kind === 'relayed' || kind === 'inbox',
  },
  {
    id: 'price',
    label: 'Change a price',
    heading: 'Say it once, and all hear it',
    body: (
      <>
        <p>
          Open a product in the back office and change its price. The catalogue knows no one who is interested: it says{' '}
          <b>what has happened</b>, and is done.
        </p>
        <p>See who reacts: baskets show the new price, figures are counted, mails may be sent.</p>
      </>
    ),
    action: { label: 'Open the products', href: operatorPage },
    awaits: isPriceChange,
  },
  {
    id: 'handler',
    label: 'Break a handler',
    heading: 'A handler fails, and heals',
    body: (
      <>
        <p>
          Let the handler in the basket that copies the price fail twice: press the button, then change a price again.
          Their transaction turns red and leaves nothing behind; the message is tried again a moment later.
        </p>
        <p>Only messages of the same product wait. Everything else goes on.</p>
      </>
    ),
    breaks: {
      service: 'basket',
      breakage: 'handler-throws',
      settings: { handler: 'CopyPriceWhenProductPriceChanged', times: 2, seconds: 120 },
    },
    action: { label: 'Open the products', href: operatorPage },
    awaits: ({ name, services }) => isPriceChange({ name }) && services.includes('basket'),
    frames: ({ kind, failed }) => failed || kind === 'fault' || kind === 'retry-scheduled' || kind === 'rollback',
  },
  {
    id: 'crash',
    label: 'Crash before publish',
    heading: 'The worst moment to die',
    body: (
      <>
        <p>
          Now the process of the basket is to die <b>between the commit and the publication</b>: press the button, then
          put one more thing into your basket. The change is committed, and nobody else has heard of it.
        </p>
        <p>
          The runner starts the basket again. The row is still in its outbox, so the event is late, and not lost.
          Without an outbox it would be gone, and nobody would notice.
        </p>
      </>
    ),
    breaks: { service: 'basket', breakage: 'crash-before-publish', settings: { times: 1, seconds: 300 } },
    action: { label: 'Open the shop', href: '/' },
    awaits: ({ name }) => name === 'Add item to basket',
    frames: ({ kind }) => kind === 'outbox' || kind === 'crash' || kind === 'relayed',
  },
  {
    id: 'doors',
    label: 'Three doors',
    heading: 'Where to go from here',
    body: <p>You have seen both kinds of events, and that a crash loses none. Choose what comes next.</p>,
    doors: [
      {
        title: 'Read the code',
        text: 'docs/guide/domain-events-and-integration-events.md leads through it, from the click to the last service.',
      },
      {
        title: 'Break something',
        text: 'Every fault, and every mistake that people make.',
        href: '/event-lens/faults',
      },
      {
        title: 'Build a service',
        text: 'docs/guide/adding-a-service.md: npm run generate makes one that reacts to events.',
      },
    ],
  },
];
