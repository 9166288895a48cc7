import type { Breakage } from '../breakage.js';
import { insteadOfTheOutbox } from './instead-of-the-outbox.js';

export const publishBeforeCommit: Breakage = {
  id: 'publish-before-commit',
  kind: 'mistake',
  title: 'Publish before the commit',
  effect: 'The service publishes inside its transaction. If that is rolled back, the event is out all the same.',
  watch:
    'Others react to something that never happened. Let a later handler throw, and see the red box with an envelope outside.',
  cure: 'Nothing takes the event back; each consumer must be told, or mended by hand.',
  options: ['times', 'key'],
  install(service, own) {
    insteadOfTheOutbox(service, own, (message) => message.publish());
  },
};
