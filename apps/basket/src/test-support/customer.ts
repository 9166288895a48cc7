import { expect } from 'vitest';
import { newId } from '@tradewind/domain';
import type { TestService } from '@tradewind/testing';
import type { BasketDto } from '../interface/http/dto/basket.dto.js';
import { address, paymentMethod } from './checkouts.js';

type Method = 'get' | 'post' | 'put' | 'delete';

/** A signed-in customer who shops over HTTP. */
export class Customer {
  readonly id = newId();
  private readonly token: string;

  constructor(private readonly service: TestService) {
    this.token = service.tokenFor({ id: this.id });
  }

  call(method: Method, path: string, body?: object, headers: Record<string, string> = {}) {
    return this.service.request[method](path).set('Authorization', `Bearer ${this.token}`).set(headers).send(body);
  }

  async basket(): Promise<BasketDto> {
    return (await this.call('get', '/basket').expect(200)).body as BasketDto;
  }

  async add(productId: string, quantity: number): Promise<BasketDto> {
    return (await this.call('post', '/basket/items', { productId, quantity }).expect(200)).body as BasketDto;
  }

  checkOut(cents: number, headers: Record<string, string> = {}, more: object = {}) {
    const total = { amount: cents, currency: 'EUR' };
    return this.call('post', '/basket/checkout', { address, paymentMethod, total, ...more }, headers);
  }

  async checkedOut(cents: number): Promise<string> {
    const response = await this.checkOut(cents).expect(202);
    expect(response.body).toEqual({ checkoutId: expect.any(String) });
    return (response.body as { checkoutId: string }).checkoutId;
  }
}
