import { Module } from '@nestjs/common';
import { BasketRepository } from '../domain/basket/basket.repository.js';
import { ProductRepository } from '../domain/product/product.repository.js';
import { basketSchema } from './basket/basket.schema.js';
import { TypeOrmBasketRepository } from './basket/typeorm-basket.repository.js';
import { TypeOrmProductRepository } from './product/typeorm-product.repository.js';

export const schemas = [basketSchema];

/** Binds each repository of the domain to the class that implements it. */
@Module({
  providers: [
    { provide: BasketRepository, useClass: TypeOrmBasketRepository },
    { provide: ProductRepository, useClass: TypeOrmProductRepository },
  ],
  exports: [BasketRepository, ProductRepository],
})
export class InfrastructureModule {}
