import { BusinessRule } from '@tradewind/domain';

export class LampMustBeFilledRule extends BusinessRule {
  static readonly code = 'lamp-must-be-filled';
  static readonly title = 'A lamp without oil cannot be lit.';

  isBroken(): boolean {
    return true;
  }
}
