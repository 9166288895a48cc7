import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const schedule = RequestQueue.prototype.scheduleCheckPendingRequests;

/**
 * kafkajs 2.2.4 starts a timer in the past after each response, even if nothing is pending: 1,000 wake-ups per second and
 * connection, and from Node.js 24 on a TimeoutNegativeWarning for each (kafkajs#1751). With this patch it starts one only if
 * there is something to wait for.
 */
RequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
  if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
};
