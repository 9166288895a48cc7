/** A number that fits PostgreSQL's bigint. */
export const letterId = /^[1-9]\d{0,17}$/;

/** PostgreSQL's text can't hold it. */
export const withoutNul = /^[^\u0000]*$/;
