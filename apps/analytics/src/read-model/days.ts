type Time = 'begun_at' | 'begun.changed_at' | 'cancelled_at' | 'refunded_at' | 'sold_at';

/** SQL: the day of a time, as text. `$1` is the time zone. */
export const dayOf = (time: Time): string => `to_char(${time} AT TIME ZONE $1, 'YYYY-MM-DD')`;

/** SQL: whether a time is on one of the days of a period. `$1` is the time zone, `$2` the first day, `$3` the last one. */
export const isWithin = (time: Time): string =>
  `${time} >= $2::date::timestamp AT TIME ZONE $1 AND ${time} < ($3::date + 1)::timestamp AT TIME ZONE $1`;
