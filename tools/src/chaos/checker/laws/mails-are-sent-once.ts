import { groupBy } from '../group-by.js';
import { dataOf, eventsNamed, type History } from '../history.js';
import type { Law } from '../violation.js';

/** Facts of which a person is told by mail, and the field that identifies the fact. */
const told = [
  ['user-registered', 'welcome', 'userId'],
  ['order-confirmed', 'order-confirmed', 'orderId'],
  ['order-cancelled', 'order-cancelled', 'orderId'],
  ['order-shipped', 'order-shipped', 'orderId'],
] as const;

/** Each fact reaches its person in one mail, and no mail tells of what did not happen. */
export const mailsAreSentOnce: Law = (history) => {
  const sent = groupBy(history.shop.mails, ({ kind, subject }) => `${kind} ${subject}`);
  const owed = new Set(mailsOwed(history));
  const wrong = [...owed].filter((mail) => sent.get(mail)?.length !== 1);
  const invented = [...sent.keys()].filter((mail) => isTold(mail) && !owed.has(mail));
  return [
    ...wrong.map((mail) => violation(`The mail ${mail} was sent ${sent.get(mail)?.length ?? 0} times.`, mail)),
    ...invented.map((mail) => violation(`The mail ${mail} tells of what did not happen.`, mail)),
  ];
};

function mailsOwed(history: History): string[] {
  return told.flatMap(([event, kind, field]) =>
    eventsNamed(history, event).map((row) => `${kind} ${dataOf<Record<string, string>>(row)[field]}`),
  );
}

const isTold = (mail: string) => told.some(([, kind]) => mail.startsWith(`${kind} `));

const violation = (sentence: string, mail: string) => ({
  law: 'mails are sent once',
  sentence,
  key: mail.split(' ')[1],
});
