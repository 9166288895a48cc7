import { Module } from '@nestjs/common';
import { EmailRepository } from '../domain/email/email.repository.js';
import { emailSchema } from './email/email.schema.js';
import { TypeOrmEmailRepository } from './email/typeorm-email.repository.js';

export const schemas = [emailSchema];

/** Binds each repository to the class that implements it. */
@Module({
  providers: [{ provide: EmailRepository, useClass: TypeOrmEmailRepository }],
  exports: [EmailRepository],
})
export class InfrastructureModule {}
