import type { Page } from '@playwright/test';
import type { Desk } from './desk.js';
import { test as base, expect } from './shop.js';

interface Breakage {
  readonly id: string;
  readonly on: { readonly hits: number; readonly isUsedUp: boolean } | null;
}

interface Letter {
  readonly id: string;
  readonly key: string;
  readonly state: string;
}

/** What a journey looks at, or a colleague would: which flow was hit, and what became of it. */
export interface Flow {
  readonly correlationId: string;
  readonly name: string;
  readonly state: string;
}

const services = ['analytics', 'basket', 'catalog', 'identity', 'inventory', 'notification', 'ordering', 'payment'];
/** A service that was killed takes this long, at most, until it answers again. */
const restartMs = 60_000;
const patienceMs = 45_000;

/** All have reacted, or will: an order waits for its next step, such as its shipment. */
export const healed = /done|waiting|running/;

/** Switches faults and mistakes of the shop on and off, as the operator. */
export class Workshop {
  private isUsed = false;

  constructor(private readonly desk: Desk) {}

  async switchOn(service: string, id: string, settings: object = {}): Promise<void> {
    this.isUsed = true;
    await this.desk.put(`/api/${service}/workshop/breakages/${id}`, { seconds: 300, ...settings });
  }

  async switchOff(service: string, id: string): Promise<void> {
    await this.desk.delete(`/api/${service}/workshop/breakages/${id}`);
  }

  /** Waits until it has taken effect so often, also if the service has died of it. */
  async untilHit(service: string, id: string, hits = 1): Promise<void> {
    await expect(async () => {
      const { breakages } = await this.desk.get<{ breakages: Breakage[] }>(`/api/${service}/workshop`);
      expect(breakages.find((each) => each.id === id)!.on!.hits).toBeGreaterThanOrEqual(hits);
    }).toPass({ timeout: restartMs });
  }

  /** Waits until a flow that a workshop has hit, and that mentions the text, is in a state. */
  async untilFlowIs(text: string, state: RegExp): Promise<Flow> {
    let found: Flow | undefined;
    await expect(async () => {
      const { flows } = await this.desk.get<{ flows: Flow[] }>(
        `/api/trail/flows?faults=true&text=${encodeURIComponent(text)}`,
      );
      found = flows.find((flow) => state.test(flow.state));
      expect(found?.state ?? flows.map((flow) => flow.state).join(), text).toMatch(state);
    }).toPass({ timeout: patienceMs });
    return found!;
  }

  async untilLetter(service: string, key: string): Promise<Letter> {
    let letter: Letter | undefined;
    await expect(async () => {
      letter = (await this.lettersOf(service, `&key=${key}`))[0];
      expect(letter).toBeDefined();
    }).toPass({ timeout: patienceMs });
    return letter!;
  }

  /** Leaves a whole shop behind: everything is off, everybody is up, and no letter of this journey is left. */
  async mend(): Promise<void> {
    for (const service of services) {
      await expect(() => this.desk.delete(`/api/${service}/workshop/breakages`)).toPass({ timeout: restartMs });
    }
    if (this.isUsed) for (const service of services) await this.discardLetters(service);
  }

  private async discardLetters(service: string): Promise<void> {
    for (const { id } of await this.lettersOf(service, '')) {
      await this.desk.post(`/api/${service}/dead-letters/${id}/discard`, { reason: 'A journey broke it on purpose.' });
    }
  }

  private async lettersOf(service: string, query: string): Promise<readonly Letter[]> {
    const { letters } = await this.desk.get<{ letters: readonly Letter[] }>(
      `/api/${service}/dead-letters?state=dead${query}`,
    );
    return letters;
  }
}

/** A journey through a shop that is broken on purpose. It leaves it whole, also when it fails. */
export const test = base.extend<{ workshop: Workshop }>({
  workshop: async ({ desk }, use) => {
    const workshop = new Workshop(desk);
    await use(workshop);
    await workshop.mend();
  },
});

/** Opens a flow in the Event Lens, and expects that it says its state; states may move on meanwhile. */
export async function lookAt(page: Page, { correlationId }: Flow, state: RegExp): Promise<void> {
  await page.goto(`/event-lens/flows/${correlationId}`);
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(state, { timeout: patienceMs });
}

export const steps = (page: Page) => page.getByRole('region', { name: 'Steps, causes first' });
export const reactions = (page: Page) => page.getByRole('region', { name: 'Who should have reacted?' });

export { expect };
