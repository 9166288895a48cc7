/** Where root keeps what another user must be able to reach, when the project itself lies in a closed directory. */
export const sharedHome = '/var/lib/tradewind';
