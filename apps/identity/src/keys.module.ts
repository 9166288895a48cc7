import { Module } from '@nestjs/common';
import { RotateOldSigningKeys } from './application/rotate-signing-key/rotate-old-signing-keys.js';
import { RotateSigningKeyHandler } from './application/rotate-signing-key/rotate-signing-key.handler.js';
import { InfrastructureModule } from './infrastructure/infrastructure.module.js';
import { KeysController } from './interface/http/keys.controller.js';

/** The keys that sign tokens. */
@Module({
  imports: [InfrastructureModule],
  controllers: [KeysController],
  providers: [RotateSigningKeyHandler, RotateOldSigningKeys],
})
export class KeysModule {}
