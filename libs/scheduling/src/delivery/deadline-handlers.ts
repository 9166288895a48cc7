import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import type { Deadline } from '../deadlines/deadline.js';
import { kindsOf } from '../deadlines/on-deadline.js';

export interface DeadlineHandler {
  /** The name that the trail shows. */
  readonly name: string;
  handle(deadline: Deadline): Promise<void>;
}

/** The handlers of this service, found by `@OnDeadline` when it starts. */
@Injectable()
export class DeadlineHandlers implements OnModuleInit {
  private readonly byKind = new Map<string, DeadlineHandler>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const wrappers = [...this.discovery.getProviders(), ...this.discovery.getControllers()];
    for (const wrapper of new Map(wrappers.map((each) => [each.metatype, each])).values()) this.addAll(wrapper);
  }

  get kinds(): readonly string[] {
    return [...this.byKind.keys()];
  }

  of(kind: string): DeadlineHandler | undefined {
    return this.byKind.get(kind);
  }

  private addAll(wrapper: InstanceWrapper): void {
    const { metatype } = wrapper;
    if (typeof metatype !== 'function' || !metatype.prototype) return;
    for (const [method, kind] of kindsOf(metatype.prototype as object)) {
      const name = method === 'handle' ? metatype.name : `${metatype.name}.${method}`;
      if (!wrapper.isDependencyTreeStatic())
        throw new Error(`${name} handles deadlines, so it can't be request-scoped.`);
      if (this.byKind.has(kind))
        throw new Error(`${name} and ${this.byKind.get(kind)!.name} handle the deadline ${kind}.`);
      const instance = wrapper.instance as Record<string, DeadlineHandler['handle']>;
      this.byKind.set(kind, { name, handle: (deadline) => instance[method]!(deadline) });
    }
  }
}
