import { randomUUID } from 'node:crypto';
import { Body, ConflictException, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { DataSource } from 'typeorm';
import { Basket } from './entities.js';

const keys = createRemoteJWKSet(new URL(process.env['JWKS_URL']!));

/** A checkout without events: it loads, changes and saves the basket. */
@Controller('basket/checkout')
export class CheckoutController {
  constructor(private readonly dataSource: DataSource) {}

  @Post()
  @HttpCode(202)
  async checkOut(
    @Headers('authorization') authorization: string,
    @Body() { total }: { total: { amount: number } },
  ): Promise<{ checkoutId: string }> {
    const { payload } = await jwtVerify(authorization.slice('Bearer '.length), keys);
    const baskets = this.dataSource.getRepository(Basket);
    const relations = { lines: { product: true } };
    const basket = await baskets.findOneOrFail({ where: { id: payload.sub! }, relations });
    const sum = basket.lines.reduce((subtotal, { quantity, product }) => subtotal + quantity * product.price, 0);
    if (basket.pendingCheckoutId !== null || sum !== total.amount) throw new ConflictException();
    const checkoutId = randomUUID();
    basket.pendingCheckoutId = checkoutId;
    for (const line of basket.lines) line.checkedOutQuantity = line.quantity;
    await baskets.save(basket);
    return { checkoutId };
  }
}
