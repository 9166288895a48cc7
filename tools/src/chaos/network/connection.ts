import type { Socket } from 'node:net';
import { Lane } from './lane.js';

/** A client and the server that it reached, with us between them. */
export class Connection {
  private readonly lanes: readonly Lane[];
  private stalled = false;
  private over = false;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    onClose: () => void,
  ) {
    this.lanes = [new Lane(client, server), new Lane(server, client)];
    for (const socket of [client, server]) {
      socket.on('error', () => undefined);
      socket.on('close', () => this.closed());
    }
    client.once('close', onClose);
  }

  delay(ms: number): void {
    for (const lane of this.lanes) lane.delayMs = ms;
  }

  /** Half-open: both ends believe in it, nothing passes, and neither hears of the other's end. */
  stall(): void {
    this.stalled = true;
    this.client.pause();
    this.server.pause();
  }

  /** What had piled up passes, late. */
  resume(): void {
    this.stalled = false;
    this.client.resume();
    this.server.resume();
    if (this.over) this.cut();
  }

  cut(): void {
    this.client.resetAndDestroy();
    this.server.resetAndDestroy();
  }

  private closed(): void {
    this.over = true;
    if (this.stalled) return;
    this.client.destroySoon();
    this.server.destroySoon();
  }
}
