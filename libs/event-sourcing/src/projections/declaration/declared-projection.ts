import type { EventTypes } from '../../event-types/event-types.js';
import type { StoredEvent } from '../../store/stored-event.js';
import { methodsOf } from './on-stored-event.js';
import type { Projection } from './projection.js';

const NAME = /^[a-z][a-z0-9-]{0,39}$/;

type Methods = Record<string, (event: object, stored: StoredEvent) => Promise<void>>;

/** A projection with its methods by the names of event types. */
export class DeclaredProjection {
  private readonly methods: ReadonlyMap<string, string>;

  /** @throws Error if it is declared wrongly @throws EventTypeError if it projects a class that is not declared */
  constructor(
    private readonly projection: Projection,
    types: EventTypes,
  ) {
    const { name, version, constructor } = projection;
    if (!NAME.test(name)) throw new Error(`${constructor.name} is named ${name}, which is not kebab-case.`);
    if (!Number.isInteger(version) || version < 1) throw new Error(`The version of ${name} is not a positive integer.`);
    const methods = [...methodsOf(projection)];
    if (methods.length === 0)
      throw new Error(`${constructor.name} projects nothing: mark its methods with @OnStoredEvent().`);
    this.methods = new Map(methods.map(([type, method]) => [types.ofClass(type).name, method]));
  }

  get name(): string {
    return this.projection.name;
  }

  get version(): number {
    return this.projection.version;
  }

  get tables(): string {
    return this.projection.tables;
  }

  projects(type: string): boolean {
    return this.methods.has(type);
  }

  async project(stored: StoredEvent): Promise<void> {
    await (this.projection as unknown as Methods)[this.methods.get(stored.type)!]!(stored.event, stored);
  }
}
