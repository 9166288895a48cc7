import { Inject, Injectable } from '@nestjs/common';
import { services, type ServiceName } from '@tradewind/services';
import { SERVICE_URLS, type ServiceUrls } from '../../gateway-settings.js';
import type { MapNodeDto } from './map-node.dto.js';
import { figuresOf } from './node-figures.js';

/** A service answers within 3.5 s even if its broker or database hangs. */
const patienceMs = 4_000;

/** What waits in each service, as the services tell whoever asks. */
@Injectable()
export class MapNodes {
  constructor(@Inject(SERVICE_URLS) private readonly urls: ServiceUrls) {}

  /** @param token of the one who asks; without one, the services tell only what is open to everybody */
  read(token: string | undefined): Promise<MapNodeDto[]> {
    return Promise.all(services.map(({ name }) => this.readOne(name, token)));
  }

  private async readOne(service: ServiceName, token: string | undefined): Promise<MapNodeDto> {
    try {
      const answer = await fetch(new URL('/messaging', this.urls[service]), {
        headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(patienceMs),
      });
      if (answer.status === 401 || answer.status === 403) {
        await answer.body?.cancel();
        return { service, state: 'not shown', figures: null };
      }
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      return { service, state: 'up', figures: figuresOf((await answer.json()) as Parameters<typeof figuresOf>[0]) };
    } catch {
      return { service, state: 'down', figures: null };
    }
  }
}
