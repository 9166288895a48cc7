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
    this.shown = this.correlationId;
    this.raise(title);
    const result = await act();
    await this.watch(() => look(result));
    return result;
  }

  /** Shows how a trail goes on that began in the scene of this correlation id, while `act` happens off the trail. */
  async sequel(title: string, correlationId: string, act: () => Promise<string[]>): Promise<void> {
    this.shown = correlationId;
    this.scenes += 1;
    this.raise(title);
    await this.watch(act);
  }

  private raise(title: string): void {
    console.log(`\n${terminal.headline(`${this.scenes}  ${title}`)}`);
    this.printer.follow(this.shown, Date.now());
  }

  private async watch(look: () => Promise<string[]>): Promise<void> {
    this.correlationId = `look-${this.run}`;
    const verified = await look();
    await this.printer.quiet(quietMs, quietWithinMs);
    for (const fact of verified) console.log(`${' '.repeat(19)}${paint('green', '✓')} ${fact}`);
  }
}
