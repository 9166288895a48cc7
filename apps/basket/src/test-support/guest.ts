import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { TestService } from '@tradewind/testing';
import type { BasketDto } from '../interface/http/dto/basket.dto.js';
import type { MergedBasketDto } from '../interface/http/dto/merged-basket.dto.js';
import type { Customer } from './customer.js';

type Method = 'get' | 'post' | 'put' | 'delete';

/** Somebody who shops without an account and owns a basket by a secret. */
export class Guest {
  constructor(
    private readonly service: TestService,
    readonly secret = randomBytes(32).toString('base64url'),
  ) {}

  call(method: Method, path: string, body?: object, headers: Record<string, string> = {}) {
    return this.service.request[method](path).set('Guest-Basket', this.secret).set(headers).send(body);
  }

  async basket(): Promise<BasketDto> {
    return (await this.call('get', '/basket').expect(200)).body as BasketDto;
  }

  async add(productId: string, quantity: number): Promise<BasketDto> {
    return (await this.call('post', '/basket/items', { productId, quantity }).expect(200)).body as BasketDto;
  }

  /** The customer whom the guest turns out to be takes the basket over. */
  async becomes(customer: Customer): Promise<MergedBasketDto> {
    const merge = await customer.call('post', '/basket/merge', undefined, { 'Guest-Basket': this.secret });
    expect(merge.status).toBe(200);
    return merge.body as MergedBasketDto;
  }
}
