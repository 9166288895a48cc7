/** A key, a header or an error may contain control characters that a terminal would obey. Only line breaks and tabs are kept. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '�');
}

export function oneLine(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' '));
}
