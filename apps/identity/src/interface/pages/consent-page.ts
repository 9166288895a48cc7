import { escaped, pageOf } from './page.js';

export interface ConsentPage {
  readonly action: string;
  readonly client: string;
  readonly clientHost: string;
  readonly email: string;
  readonly permissions: readonly string[];
}

export function consentPage({ action, client, permissions }: ConsentPage): string {
  return pageOf(
    `Allow ${client}?`,
    `<h1>Allow ${escaped(client)}?</h1><ul>${permissions.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>
<form method="post" action="${escaped(action)}"><button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Do not allow</button></form>`,
  );
}
