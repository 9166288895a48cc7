import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper.js';
import { AsyncContext, type IEventHandler } from '@nestjs/cqrs';

/** Returns the handler itself or, if it is request-scoped, an instance for the context of this event. */
export async function resolveHandler(
  modules: ModuleRef,
  handler: InstanceWrapper<IEventHandler>,
  event: object,
): Promise<IEventHandler> {
  if (handler.isDependencyTreeStatic()) return handler.instance;
  const context = AsyncContext.of(event) ?? new AsyncContext();
  return modules.resolve(handler.metatype as Type<IEventHandler>, context.id, { strict: false });
}
