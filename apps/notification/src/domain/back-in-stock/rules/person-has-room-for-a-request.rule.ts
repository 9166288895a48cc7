import { BusinessRule } from '@tradewind/domain';

const most = 100;

export class PersonHasRoomForARequestRule extends BusinessRule {
  static readonly code = 'person-has-room-for-a-request';
  static readonly title = `You can wait for ${most} products at most.`;

  constructor(private readonly open: number) {
    super();
  }

  isBroken(): boolean {
    return this.open >= most;
  }
}
