export interface AcceptedChange<Row> {
  /** Such as `Price €49.00 accepted`. */
  readonly what: string;
  /** In ms */
  readonly acceptedAt: number;
  /** Whether what was read shows the change. */
  readonly isBack: (row: Row) => boolean;
}

/** The changes that a service has taken, by what they change, until a read shows them. The newest one of a thing counts. */
export class AcceptedChanges<Row> {
  private changes: ReadonlyMap<string, AcceptedChange<Row>> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly all = (): ReadonlyMap<string, AcceptedChange<Row>> => this.changes;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(id: string, change: AcceptedChange<Row>): void {
    this.become(new Map(this.changes).set(id, change));
  }

  /** Forgets the changes that these rows show. */
  settle(rows: ReadonlyMap<string, Row>): void {
    const waiting = new Map(
      [...this.changes].filter(([id, { isBack }]) => {
        const row = rows.get(id);
        return row === undefined || !isBack(row);
      }),
    );
    if (waiting.size < this.changes.size) this.become(waiting);
  }

  private become(changes: ReadonlyMap<string, AcceptedChange<Row>>): void {
    this.changes = changes;
    for (const listener of this.listeners) listener();
  }
}
