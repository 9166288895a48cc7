import type { Socket } from 'node:net';

interface Parcel {
  readonly chunk: Buffer;
  readonly dueAt: number;
}

/** One direction of a connection: bytes go on in order, each after the delay that held when it came in. */
export class Lane {
  delayMs = 0;
  private readonly underWay: Parcel[] = [];
  private ended = false;

  constructor(
    private readonly from: Socket,
    private readonly to: Socket,
  ) {
    from.on('data', (chunk) => this.take(chunk));
    from.on('end', () => this.finish());
    to.on('drain', () => from.resume());
  }

  private take(chunk: Buffer): void {
    if (this.delayMs === 0 && this.underWay.length === 0) return this.deliver(chunk);
    this.underWay.push({ chunk, dueAt: performance.now() + this.delayMs });
    if (this.underWay.length === 1) this.deliverNextInTime();
  }

  private deliverNextInTime(): void {
    const next = this.underWay[0];
    if (!next) return;
    setTimeout(
      () => {
        this.deliver(next.chunk);
        this.underWay.shift();
        this.deliverNextInTime();
        if (this.ended) this.finish();
      },
      Math.max(0, next.dueAt - performance.now()),
    );
  }

  private deliver(chunk: Buffer): void {
    if (!this.to.destroyed && !this.to.write(chunk)) this.from.pause();
  }

  private finish(): void {
    this.ended = true;
    if (this.underWay.length === 0) this.to.end();
  }
}
