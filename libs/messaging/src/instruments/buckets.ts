/** Upper bounds, in seconds, for durations of milliseconds: requests to the broker, handlers. */
export const REQUEST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Upper bounds, in seconds, for durations from milliseconds to hours: the time until a row is published. */
export const WAITING_SECONDS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60, 300, 3600];
