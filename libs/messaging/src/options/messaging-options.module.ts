import { type DynamicModule, type FactoryProvider, Module, type ModuleMetadata } from '@nestjs/common';
import { ConsumerGroups } from './consumer-groups.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';
import { defaultRetryPolicy, RETRY_POLICY } from './retry-policy.js';

export interface MessagingModuleAsyncOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: FactoryProvider['inject'];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is injected is known to the caller alone
  readonly useFactory: (...injected: any[]) => MessagingOptions | Promise<MessagingOptions>;
}

/** The settings of messaging, for all of its modules. */
@Module({})
export class MessagingOptionsModule {
  static forRootAsync({ imports = [], inject = [], useFactory }: MessagingModuleAsyncOptions): DynamicModule {
    return {
      module: MessagingOptionsModule,
      global: true,
      imports,
      providers: [
        { provide: MESSAGING_OPTIONS, inject, useFactory },
        ConsumerGroups,
        {
          provide: RETRY_POLICY,
          inject: [MESSAGING_OPTIONS],
          useFactory: ({ retry }: MessagingOptions) => retry ?? defaultRetryPolicy,
        },
      ],
      exports: [MESSAGING_OPTIONS, RETRY_POLICY, ConsumerGroups],
    };
  }
}
