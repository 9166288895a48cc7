import { AccountFrame } from '../../../account/account-frame.js';
import { BackInStockRequests } from './-back-in-stock-requests.js';
import { Preferences } from './-preferences.js';

export function EMailsScreen() {
  return (
    <AccountFrame title="Your e-mails">
      {({ email }) => (
        <>
          <Preferences email={email} />
          <BackInStockRequests />
        </>
      )}
    </AccountFrame>
  );
}
