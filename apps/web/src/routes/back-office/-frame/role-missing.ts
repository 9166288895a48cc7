import { ToldError } from '../../../api/told-error.js';
import type { OfficeScreen } from '../../../office/screens.js';

/** The person has none of the roles that open the screen; without a screen, none that opens the back office. */
export class RoleMissing extends ToldError {
  constructor(readonly screen: OfficeScreen | undefined) {
    super(`A role is missing for ${screen?.title ?? 'the back office'}`);
    this.name = 'RoleMissing';
  }
}
