const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

type Moment = string | Date;

/** `Wed 9 Dec` */
export const dayText = (moment: Moment): string => day.format(new Date(moment)).replace(',', '');
/** `25 November 2026` */
export const dateText = (moment: Moment): string => date.format(new Date(moment));
/** `19:04:12` */
export const timeText = (moment: Moment): string => time.format(new Date(moment));
/** `25 Nov 2026, 19:04:12` */
export const dateAndTimeText = (moment: Moment): string => dateAndTime.format(new Date(moment));

/** `19:04:12` for a moment of today, and with its date for another one. */
export function whenText(moment: Moment, now: number = Date.now()): string {
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  return isToday ? timeText(moment) : dateAndTimeText(moment);
}
