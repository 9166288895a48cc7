/** A positive number that fits into PostgreSQL's `bigint`. */
export const letterId = /^[1-9]\d{0,17}$/;
