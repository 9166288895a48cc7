import { Module } from '@nestjs/common';
import { PaymentRepository } from '../domain/payment/payment.repository.js';
import { paymentSchema } from './payment/payment.schema.js';
import { TypeOrmPaymentRepository } from './payment/typeorm-payment.repository.js';

export const schemas = [paymentSchema];

/** Binds each repository to the class that implements it. */
@Module({
  providers: [{ provide: PaymentRepository, useClass: TypeOrmPaymentRepository }],
  exports: [PaymentRepository],
})
export class InfrastructureModule {}
