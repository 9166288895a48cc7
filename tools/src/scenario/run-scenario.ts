import type { ClientAccess } from '../sign-in/client-access.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import { legend } from '../trail/legend.js';
import { TrailPrinter } from '../trail/trail-printer.js';
import { TrailStream } from '../trail/trail-stream.js';
import { assemble } from './cast.js';
import { nextSteps } from './next-steps.js';
import { Stage } from './stage.js';
import { stories } from './stories/stories.js';
import type { Story } from './stories/story.js';
import { summary } from './summary.js';
import { verifyTrail } from './trail-expectations.js';

/**
 * Tells a story through public HTTP; throws `ScenarioError` when anything is not as it should be.
 *
 * @returns the passwords of its people
 */
export async function runScenario(access: ClientAccess, story: Story = stories[0]): Promise<readonly string[]> {
  const printer = new TrailPrinter();
  const trail = new TrailStream((step) => printer.take(step));
  const { origin } = access;
  await trail.open(origin, undefined, await signInAsClient(access));
  try {
    const stage = new Stage(printer);
    console.log(legend());
    const cast = await assemble(access, stage);
    await story.play(cast);
    await verifyTrail(() => printer.steps, story.travels);
    console.log(summary(printer.steps));
    console.log('\nEvery step was verified.');
    console.log(nextSteps(origin, stage.shown));
    return cast.passwords;
  } finally {
    trail.close();
  }
}
