/** Preloaded into each service: when the launcher is gone, however it went, the service ends in order. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
