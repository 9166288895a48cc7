import { Module } from '@nestjs/common';
import { RotateSigningKeyHandler } from './application/rotate-signing-key/rotate-signing-key.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { KeysController } from './interface/http/keys.controller.js';
import { GetPublishedKeysHandler } from './read-model/get-published-keys.query.js';

/** The keys that sign access tokens. */
@Module({
  imports: [InfrastructureModule],
  controllers: [KeysController],
  providers: [RotateSigningKeyHandler, GetPublishedKeysHandler],
})
export class KeysModule {}
