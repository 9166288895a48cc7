import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Whether the output is shown in colours: in a terminal, or where FORCE_COLOR asks for it, unless NO_COLOR is set. */
export const coloured =
  process.env['NO_COLOR'] === undefined && (process.stdout.isTTY === true || 'FORCE_COLOR' in process.env);

export function paint(style: Style, text: string): string {
  return coloured ? styleText(style, text) : text;
}
