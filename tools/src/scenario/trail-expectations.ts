import type { RecordedStep } from '@tradewind/trail';
import { verify } from './scenario-error.js';
import type { Travel } from './stories/story.js';
import { eventTitle } from '@tradewind/trail/flow';

const shownWithinMs = 30_000;

/**
 * Verifies the trail itself: every event must have gone through outbox, broker, inbox and handler. The services tell of
 * their steps a moment after they took them, so it looks again for a while.
 *
 * @throws ScenarioError
 */
export async function verifyTrail(look: () => readonly RecordedStep[], travels: readonly Travel[]): Promise<void> {
  const deadline = Date.now() + shownWithinMs;
  for (;;) {
    try {
      return verifyTravels(look(), travels);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function verifyTravels(steps: readonly RecordedStep[], travels: readonly Travel[]): void {
  for (const [event, consumer, outcome] of travels) {
    const outbox = steps.find(({ kind, type }) => kind === 'outbox' && eventTitle(String(type)) === event);
    verify(outbox !== undefined, `the trail shows the outbox row of ${event}`);
    const ofThis = steps.filter(({ messageId, type }) => messageId === outbox.messageId && type === outbox.type);
    const relayed = ofThis.find(({ kind }) => kind === 'relayed');
    verify(relayed?.offset !== undefined, `the trail shows where ${event} lies in the broker`);
    const received = ofThis.find(({ kind, service }) => kind === 'received' && service === consumer);
    verify(received?.outcome === 'ok', `the trail shows that ${consumer} received ${event}`);
    const inbox = steps.find(({ kind, parentId }) => kind === 'inbox' && parentId === received.id);
    verify(inbox?.outcome === outcome, `${event} is ${outcome} to the inbox of ${consumer}`);
  }
}
