import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@tradewind/application';
import { Metrics } from '@tradewind/platform';
import { Counter, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';

type Refresh = 'refreshed' | 'ended' | 'unavailable';
type SignIn = 'begun' | 'completed' | 'failed' | 'not-begun-here' | 'unavailable';
/** Why a session ends before its time. */
export type Cause = 'signed-out' | 'revoked' | 'replaced' | 'too-many' | 'logout-token' | 'grant-ended';
type Refusal = 'other-site' | 'other-origin' | 'no-origin';

/** The metrics of sessions and sign-ins. */
@Injectable()
export class SessionFigures implements OnModuleInit {
  readonly name = 'sessions';
  private readonly sessions: Gauge<'of'>;
  private readonly signIns: Counter<'outcome'>;
  private readonly refreshes: Counter<'outcome'>;
  private readonly refusals: Counter<'reason'>;
  private readonly endings: Counter<'cause'>;

  constructor(
    private readonly metrics: Metrics,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    const registers = [metrics.registry];
    this.sessions = new Gauge({
      name: 'gateway_sessions',
      help: 'Sessions that have not ended, of persons and of guests',
      labelNames: ['of'] as const,
      registers,
    });
    const counter = <Label extends string>(name: string, help: string, label: Label) =>
      new Counter<Label>({ name, help, labelNames: [label], registers });
    this.signIns = counter('gateway_sign_ins_total', 'Sign-ins, by how far they came', 'outcome');
    this.refreshes = counter('gateway_token_refreshes_total', 'Refreshes of access tokens', 'outcome');
    this.refusals = counter(
      'gateway_foreign_requests_refused_total',
      'Requests with a session cookie from another origin (CSRF)',
      'reason',
    );
    this.endings = counter('gateway_sessions_ended_total', 'Sessions that ended before their time', 'cause');
  }

  onModuleInit(): void {
    this.metrics.addSource(this);
  }

  signIn(outcome: SignIn): void {
    this.signIns.inc({ outcome });
  }

  refresh(outcome: Refresh): void {
    this.refreshes.inc({ outcome });
  }

  refused(reason: Refusal): void {
    this.refusals.inc({ reason });
  }

  ended(cause: Cause, count: number): void {
    if (count > 0) this.endings.inc({ cause }, count);
  }

  async read(): Promise<void> {
    const [{ persons, guests }] = await this.dataSource.query<[{ persons: string; guests: string }]>(
      'SELECT count(person_id) AS persons, count(*) - count(person_id) AS guests FROM sessions WHERE ends_at > $1',
      [this.clock.now()],
    );
    this.sessions.set({ of: 'persons' }, Number(persons));
    this.sessions.set({ of: 'guests' }, Number(guests));
  }

  clear(): void {
    this.sessions.reset();
  }
}
