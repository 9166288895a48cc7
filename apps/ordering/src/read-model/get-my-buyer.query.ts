import { Query } from '@nestjs/cqrs';

export interface BuyerView {
  readonly buyerId: string;
  readonly customerId: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly paymentMethods: readonly { readonly token: string; readonly label: string }[];
}

export class GetMyBuyerQuery extends Query<BuyerView> {
  constructor(readonly customerId: string) {
    super();
  }
}
