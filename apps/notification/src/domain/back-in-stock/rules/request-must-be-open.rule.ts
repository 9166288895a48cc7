import { BusinessRule } from '@tradewind/domain';

export class RequestMustBeOpenRule extends BusinessRule {
  static readonly code = 'request-must-be-open';
  static readonly title = 'The request is already answered: the e-mail is on its way.';

  constructor(private readonly status: string) {
    super();
  }

  isBroken(): boolean {
    return this.status !== 'open';
  }
}
