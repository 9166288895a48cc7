const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/g;
const passwordInAddress = /:\/\/[^/@:\s'"`]+:([^/@\s'"`]+)@/g;
const assignedSecret = /\w*(?:key|secret)['"]?\s*[:=]\s*['"`]?([A-Za-z0-9+/]{24,})/gi;

/** What specs and the documentation write where a password stands, and what a program puts there. */
const placeholder = /^(secret|s3cret|other|desk|…|\$\w+|\$\{.*\})$/;

/** The kinds of secrets that a text holds, if any. */
export function committedSecrets(text: string): string[] {
  const passwords = [...text.matchAll(passwordInAddress)].filter(([, password]) => !placeholder.test(password!));
  const assigned = [...text.matchAll(assignedSecret)].filter(([, value]) => /\d/.test(value!));
  return [
    ...[...text.matchAll(privateKey)].map(() => 'a private key'),
    ...passwords.map(() => 'a password in an address'),
    ...assigned.map(([found]) => `a secret in ${/^\w+/.exec(found)![0]}`),
  ];
}
