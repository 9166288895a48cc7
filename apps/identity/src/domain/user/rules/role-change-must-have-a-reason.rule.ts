import { BusinessRule } from '@tradewind/domain';

export class RoleChangeMustHaveAReasonRule extends BusinessRule {
  static readonly code = 'role-change-must-have-a-reason';
  static override readonly kind = 'invalid';
  static readonly title = 'A change of roles must have a reason.';

  constructor(private readonly reason: string) {
    super();
  }

  isBroken(): boolean {
    return this.reason.trim() === '';
  }
}
