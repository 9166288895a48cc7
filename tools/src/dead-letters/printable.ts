/** A key, a header or an error may hold anything, and a terminal obeys what it is sent: only lines and tabs are left. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '�');
}

export function oneLine(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' '));
}
