import type { DynamicModule, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import type { Module } from '@nestjs/core/injector/module.js';
import { EventBus } from '@nestjs/cqrs';
import { TransactionalEventBus } from '../events/transactional-event-bus.js';

interface OtherCqrsModule {
  readonly isTransactional: boolean;
  readonly importers: readonly string[];
}

/** The instances of Nest's CqrsModule in an application. Each instance has its own buses. */
export class CqrsModules {
  constructor(private readonly modules: ModulesContainer) {}

  besideThatOf(eventBus: EventBus): OtherCqrsModule[] {
    return this.all()
      .map((module) => ({ module, bus: module.providers.get(EventBus)?.instance }))
      .filter(({ module, bus }) => module.name === 'CqrsModule' && bus !== eventBus)
      .map(({ module, bus }) => ({
        isTransactional: bus instanceof TransactionalEventBus,
        importers: this.importersOf(module),
      }));
  }

  /** Every module has a global module in its `imports`, so only the `@Module()` metadata shows who imported it. */
  private importersOf(cqrsModule: Module): string[] {
    const isImporter = cqrsModule.isGlobal
      ? ({ metatype }: Module) =>
          declaredImports(metatype).some((declared) => isDynamic(declared) && declared.module === cqrsModule.metatype)
      : ({ imports }: Module) => imports.has(cqrsModule);
    return this.all()
      .filter(isImporter)
      .map(({ name }) => name);
  }

  private all(): Module[] {
    return [...this.modules.values()];
  }
}

function declaredImports(metatype: Type): (Type | DynamicModule)[] {
  return Reflect.getMetadata(MODULE_METADATA.IMPORTS, metatype) ?? [];
}

function isDynamic(declared: Type | DynamicModule): declared is DynamicModule {
  return 'module' in declared;
}
