import { BusinessRule } from '@tradewind/domain';

export const mostAddresses = 20;

export class AddressBookHasRoomRule extends BusinessRule {
  static readonly code = 'address-book-has-room';
  static readonly title = `You can keep ${mostAddresses} addresses at most.`;

  constructor(private readonly kept: number) {
    super();
  }

  isBroken(): boolean {
    return this.kept >= mostAddresses;
  }
}
