import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EventTypes } from '../../event-types/event-types.js';
import { DeclaredProjection } from './declared-projection.js';
import { Projection } from './projection.js';

/** The projections of this service: every provider that extends `Projection`. */
@Injectable()
export class DeclaredProjections {
  private found: readonly DeclaredProjection[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly types: EventTypes,
  ) {}

  /** Complete once the modules are instantiated. @throws Error if one is declared wrongly, or two have the same name */
  get all(): readonly DeclaredProjection[] {
    return (this.found ??= this.find());
  }

  /** @throws Error if there is none of this name */
  named(name: string): DeclaredProjection {
    const found = this.all.find((projection) => projection.name === name);
    if (!found) throw new Error(`There is no projection ${name}.`);
    return found;
  }

  private find(): readonly DeclaredProjection[] {
    const instances = new Set(this.discovery.getProviders().map(({ instance }) => instance as unknown));
    const projections = [...instances].filter((instance) => instance instanceof Projection);
    const names = projections.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new Error(`Two projections are named ${twice}.`);
    return projections.map((projection) => new DeclaredProjection(projection, this.types));
  }
}
