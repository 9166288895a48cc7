import { InvalidValueError } from '@tradewind/domain';
import { InvalidValuesError } from '../invalid-values.error.js';
import { displayNameOf } from './display-name.js';
import { EmailAddress } from './email-address.js';

/** What a person says about themselves when they register. */
export interface AccountDetails {
  readonly email: EmailAddress;
  readonly displayName: string;
}

/** Whose password is checked. An address that is not valid tells nothing. */
export type PasswordOwner = Readonly<Partial<AccountDetails>>;

/**
 * Checks all that was typed, not only up to the first mistake.
 *
 * @param checkPassword throws InvalidValueError
 * @throws InvalidValueError, InvalidValuesError
 */
export function accountDetailsOf(
  typed: { readonly email: string; readonly displayName: string },
  checkPassword: (owner: PasswordOwner) => void,
): AccountDetails {
  const invalid: InvalidValueError[] = [];
  const email = valid(() => EmailAddress.of(typed.email), invalid);
  const displayName = valid(() => displayNameOf(typed.displayName), invalid);
  valid(() => checkPassword({ ...(email && { email }), ...(displayName && { displayName }) }), invalid);
  if (email && displayName && invalid.length === 0) return { email, displayName };
  throw invalid.length === 1 ? invalid[0]! : new InvalidValuesError(invalid);
}

function valid<T>(check: () => T, invalid: InvalidValueError[]): T | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    invalid.push(error);
    return undefined;
  }
}
