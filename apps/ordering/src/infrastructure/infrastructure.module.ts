import { Module } from '@nestjs/common';
import { AddressBookRepository } from '../domain/address-book/address-book.repository.js';
import { BuyerRepository } from '../domain/buyer/buyer.repository.js';
import { PersonRepository } from '../domain/buyer/person.repository.js';
import { CheckoutRepository } from '../domain/checkout/checkout.repository.js';
import { OrderRepository } from '../domain/order/order.repository.js';
import { OrderProcessRepository } from '../domain/order-process/order-process.repository.js';
import { addressBookSchema, addressSchema } from './address-book/address-book.schema.js';
import { TypeOrmAddressBookRepository } from './address-book/typeorm-address-book.repository.js';
import { buyerSchema, paymentMethodSchema } from './buyer/buyer.schema.js';
import { TypeOrmBuyerRepository } from './buyer/typeorm-buyer.repository.js';
import { TypeOrmPersonRepository } from './buyer/typeorm-person.repository.js';
import { checkoutSchema } from './checkout/checkout.schema.js';
import { TypeOrmCheckoutRepository } from './checkout/typeorm-checkout.repository.js';
import { orderItemSchema } from './order/order-item.schema.js';
import { orderSchema } from './order/order.schema.js';
import { TypeOrmOrderRepository } from './order/typeorm-order.repository.js';
import { orderProcessSchema } from './order-process/order-process.schema.js';
import { TypeOrmOrderProcessRepository } from './order-process/typeorm-order-process.repository.js';

export const schemas = [
  checkoutSchema,
  orderSchema,
  orderItemSchema,
  orderProcessSchema,
  buyerSchema,
  paymentMethodSchema,
  addressBookSchema,
  addressSchema,
];

/** Binds each repository to the class that implements it. */
@Module({
  providers: [
    { provide: OrderRepository, useClass: TypeOrmOrderRepository },
    { provide: OrderProcessRepository, useClass: TypeOrmOrderProcessRepository },
    { provide: CheckoutRepository, useClass: TypeOrmCheckoutRepository },
    { provide: BuyerRepository, useClass: TypeOrmBuyerRepository },
    { provide: PersonRepository, useClass: TypeOrmPersonRepository },
    { provide: AddressBookRepository, useClass: TypeOrmAddressBookRepository },
  ],
  exports: [
    OrderRepository,
    OrderProcessRepository,
    CheckoutRepository,
    BuyerRepository,
    PersonRepository,
    AddressBookRepository,
  ],
})
export class InfrastructureModule {}
