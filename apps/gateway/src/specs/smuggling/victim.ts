import { randomUUID } from 'node:crypto';
import { Agent, request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { TestSession } from '../shop/session-for.js';

/**
 * A customer with a session who keeps sending requests on one keep-alive connection and checks that each response
 * belongs to its request, and that the service got the token of this session and no cookie.
 */
export class Victim {
  answers = 0;
  readonly complaints: string[] = [];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private left = false;
  private readonly going: Promise<void>;

  constructor(
    private readonly gateway: string,
    private readonly session: TestSession,
  ) {
    this.going = this.ask();
  }

  async leave(): Promise<void> {
    this.left = true;
    await this.going;
    this.agent.destroy();
  }

  private async ask(): Promise<void> {
    for (let turn = 0; !this.left; turn++) {
      const marker = randomUUID();
      const complaint = await this.send(marker, turn % 2 === 0 ? '' : `token of ${marker}`).catch(String);
      this.answers++;
      if (complaint) this.complaints.push(complaint);
    }
  }

  private async send(marker: string, body: string): Promise<string | undefined> {
    const path = `/api/basket/mine/${marker}`;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        ...{ 'X-Marker': marker, 'Content-Type': 'text/plain' },
        ...{ Cookie: `tradewind_session=${this.session.cookie}`, 'Sec-Fetch-Site': 'same-origin' },
      };
      request(`${this.gateway}${path}`, { method: body ? 'POST' : 'GET', headers, agent: this.agent }, resolve)
        .on('error', reject)
        .end(body);
    });
    const authorization = `Bearer ${this.session.accessToken}`;
    const expected = JSON.stringify({ marker, url: `/mine/${marker}`, body, authorization });
    const given = await text(answer);
    return given === expected ? undefined : `asked as ${marker}, got ${answer.statusCode} ${given}`;
  }
}
