import { Module } from '@nestjs/common';
import { settingsProvider } from '@tradewind/platform';
import { OperationCauses } from '../application/begin-attempt/operation-causes.js';
import { PaymentRepository } from '../domain/payment/payment.repository.js';
import { PaymentProvider } from '../domain/provider/payment-provider.js';
import { paymentSchema } from './payment/payment.schema.js';
import { TypeOrmOperationCauses } from './payment/typeorm-operation-causes.js';
import { TypeOrmPaymentRepository } from './payment/typeorm-payment.repository.js';
import { HttpPaymentProvider } from './provider/http-payment-provider.js';
import { PROVIDER_SETTINGS, providerSettings } from './provider/provider-settings.js';

export const schemas = [paymentSchema];

/** Binds each repository and port to the class that implements it. */
@Module({
  providers: [
    { provide: PaymentRepository, useClass: TypeOrmPaymentRepository },
    { provide: OperationCauses, useClass: TypeOrmOperationCauses },
    { provide: PaymentProvider, useClass: HttpPaymentProvider },
    settingsProvider(PROVIDER_SETTINGS, providerSettings),
  ],
  exports: [PaymentRepository, OperationCauses, PaymentProvider],
})
export class InfrastructureModule {}
