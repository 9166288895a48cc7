/** What pg has, but declares no types of. */
declare module 'pg/lib/utils.js' {
  interface Utils {
    /** A value as it is sent: a text, bytes, or nothing. */
    prepareValue(value: unknown): string | Buffer | null;
  }
  const utils: Utils;
  export default utils;
}
