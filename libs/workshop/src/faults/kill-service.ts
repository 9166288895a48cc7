import type { Breakage } from '../breakage.js';

export const killService: Breakage = {
  id: 'kill-service',
  kind: 'fault',
  title: 'Kill the service',
  effect: 'The process of this service is killed at once. Whoever runs it starts it again.',
  watch: 'What reaches it meanwhile waits in the outboxes and at the broker. Its own pages answer 503.',
  cure: 'Nothing is to be done: it goes on where it was.',
  options: [],
  defaults: { times: 1 },
  install(service, own) {
    own.whenSwitchedOn(() => void service.crash(() => own.hit({}, 'crash')));
  },
};
