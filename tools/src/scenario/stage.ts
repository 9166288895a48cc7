import { randomBytes } from 'node:crypto';
import { paint } from '../trail/colours.js';
import { terminal } from '../trail/layout.js';
import type { TrailPrinter } from '../trail/trail-printer.js';

const quietMs = 450;
const quietWithinMs = 8_000;

/** Runs the scenario scene by scene; each has a correlation id and with it a trail of its own. */
export class Stage {
  private readonly run = randomBytes(4).toString('hex');
  private scenes = 0;
  correlationId = '';
  /** That of the last scene. */
  shown = '';

  constructor(private readonly printer: TrailPrinter) {}

  /** `act` sends one request, whose trail is shown; `look` then verifies what became of it, off the trail. */
  async scene<A>(title: string, act: () => Promise<A>, look: (result: A) => Promise<string[]>): Promise<A> {
    this.correlationId = `scenario-${this.run}-${++this.scenes}`;
    console.log(`\n${terminal.headline(`${this.scenes}  ${title}`)}`);
    this.shown = this.correlationId;
    this.printer.follow(this.correlationId, Date.now());
    const result = await act();
    this.correlationId = `look-${this.run}`;
    const verified = await look(result);
    await this.printer.quiet(quietMs, quietWithinMs);
    for (const fact of verified) console.log(`${' '.repeat(19)}${paint('green', '✓')} ${fact}`);
    return result;
  }
}
