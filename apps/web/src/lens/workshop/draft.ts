import type { Breakage, SwitchOn } from '../../api/workshop.js';

/** What is chosen before something is switched on, as the fields of a form hold it. Empty: it is not restricted. */
export type Draft = Readonly<Record<'seconds' | 'times' | 'key' | 'handler' | 'delayMs' | 'failure', string>>;

const usualSeconds = '300';

/** Begins with the defaults of the options that can be chosen; the others hold anyway. */
export function draftOf({ defaults, options }: Pick<Breakage, 'defaults' | 'options'>): Draft {
  const choosable = Object.entries(defaults).filter(([option]) => options.some((each) => each === option));
  const { times, key = '', handler = '', delayMs, failure = '' } = Object.fromEntries(choosable) as typeof defaults;
  const [timesText, delayText] = [times, delayMs].map((value) => (value === undefined ? '' : String(value)));
  return { seconds: usualSeconds, times: timesText!, key, handler, delayMs: delayText!, failure };
}

export function switchOnOf({ seconds, times, key, handler, delayMs, failure }: Draft): SwitchOn {
  return {
    seconds: Number(seconds),
    ...(times && { times: Number(times) }),
    ...(key.trim() && { key: key.trim() }),
    ...(handler && { handler }),
    ...(delayMs && { delayMs: Number(delayMs) }),
    ...(failure && { failure: failure as 'transient' | 'permanent' }),
  };
}
