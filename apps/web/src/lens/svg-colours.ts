/** The light theme of the tokens: a drawing that stands alone has no style sheet. */
export const svgColours: Readonly<Record<string, string>> = {
  surface: '#fff',
  text: '#12303b',
  muted: '#4f6168',
  line: '#dfe5e7',
  command: '#1864ab',
  event: '#b4530a',
  outbox: '#6741d9',
  broker: '#0b7285',
  ok: '#237a35',
  wait: '#8a5100',
  'wait-soft': '#fdf2d9',
  dead: '#c92a2a',
  'dead-soft': '#fdecec',
  'event-soft': '#fdf3ea',
  'broker-soft': '#def0f4',
  'on-kind': '#fff',
};

/** `var(--event)` as a colour. */
export const svgColour = (token: string): string =>
  svgColours[/^var\(--([\w-]+)\)$/.exec(token)?.[1] ?? token] ?? svgColours['text']!;
