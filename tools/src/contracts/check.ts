import { allIntegrationEvents } from '@tradewind/contracts';
import { GeneratedPages } from './catalogue/generated-pages.js';
import { rules, type Break } from './compare/rules.js';
import { affectedBy } from './consumers/affected-by.js';
import type { ConsumerView } from './consumers/consumer-view.js';
import { unmarkedFields } from './personal/unmarked-fields.js';
import { findBreaks } from './released/find-breaks.js';
import { toReleasedContract } from './released/released-contract.js';
import type { ReleasedDirectory } from './released/released-directory.js';

/** All complaints about the contracts as they are today, each as lines to print. */
export function complaintsAbout(root: string, directory: ReleasedDirectory, view: ConsumerView): string[] {
  const breaks = findBreaks(directory, allIntegrationEvents.map(toReleasedContract));
  const stale = new GeneratedPages(root, view).stale();
  return [
    ...breaks.map((each) => textOf(each, view)),
    ...unmarkedFields(allIntegrationEvents),
    ...stale.map((page) => `stale  ${page}: run \`npm run contracts -- catalogue\`, and commit what it writes`),
  ];
}

/** A break with its event, field and rule, and the handlers that it affects. */
export function textOf(each: Break, { consumers }: ConsumerView): string {
  const { rule, type, field, because } = each;
  const readers = affectedBy(each, consumers).map(({ service, handler, readsAs }) => {
    return `       read by ${service}: ${handler}${readsAs === undefined ? '' : ` (upcast to ${readsAs})`}`;
  });
  const place = field === '' ? type : `${type} ${field}`;
  return [`break  ${place}: ${rule}: ${because}`, `       ${rules[rule]}`, ...readers].join('\n');
}
