import { pageOf } from './page.js';

export interface SignOutPage {
  readonly form: string;
  readonly formId: string;
}

export function signOutPage({ form, formId }: SignOutPage): string {
  return pageOf(
    'Sign out?',
    `${form}<button type="submit" form="${formId}" name="logout" value="yes">Sign out</button>`,
  );
}

export function signedOutPage(): string {
  return pageOf('You are signed out', '<h1>You are signed out</h1>');
}
