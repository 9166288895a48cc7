import type { SwitchedOn, SwitchSettings } from '../../api/workshop.js';
import { durationText } from '../duration-text.js';
import type { OnInService } from './workshops.js';

/** `4:12`; never less than nothing. */
export function timeLeftText(until: string, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** `no hit yet`, `1 hit`, `2 of 3`, `1 of 1, used up` */
export function hitsText({ hits, isUsedUp, settings: { times } }: SwitchedOn): string {
  if (times !== undefined) return `${hits} of ${times}${isUsedUp ? ', used up' : ''}`;
  if (hits === 0) return 'no hit yet';
  return hits === 1 ? '1 hit' : `${hits} hits`;
}

/** What restricts it: `next 1 · only key 7 · 1.0 s`. */
export function settingsText({ times, key, handler, delayMs, failure }: SwitchSettings): string {
  return [
    times === undefined ? 'until off' : `next ${times}`,
    handler && `only ${handler}`,
    key && `only key ${key}`,
    delayMs !== undefined && `${durationText(delayMs)} each`,
    failure && (failure === 'permanent' ? 'a dead letter at once' : 'tried again'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `1 mistake and 2 faults are on` */
export function countText(on: readonly OnInService[]): string {
  const mistakes = on.filter(({ breakage }) => breakage.kind === 'mistake').length;
  const counts = [counted(mistakes, 'mistake'), counted(on.length - mistakes, 'fault')].filter(Boolean);
  return `${counts.join(' and ')} ${on.length === 1 ? 'is' : 'are'} on`;
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

/** `Relay stopped in till: no hit yet` */
export const onText = ({ service, breakage, on }: OnInService): string =>
  `${breakage.title} in ${service}: ${hitsText(on)}`;
