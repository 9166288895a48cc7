import { Query } from '@nestjs/cqrs';
import type { JWK } from 'jose';

export class GetPublishedKeys extends Query<readonly JWK[]> {}
