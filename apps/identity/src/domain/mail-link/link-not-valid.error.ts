import { DomainError } from '@tradewind/domain';

/** The link of a mail is incomplete, too old or used up. Which of them it is, only its owner could know. */
export class LinkNotValidError extends DomainError {
  static readonly code = 'link-not-valid';
  static readonly kind = 'gone';
  static readonly title = 'The link does not work any more';

  constructor() {
    super('The link is incomplete, too old, or was used already.');
  }
}
