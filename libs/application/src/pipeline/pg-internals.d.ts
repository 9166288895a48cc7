/** A module of pg for which pg declares no types. */
declare module 'pg/lib/utils.js' {
  interface Utils {
    /** Converts a value to the form in which it is sent: text, bytes or null. */
    prepareValue(value: unknown): string | Buffer | null;
  }
  const utils: Utils;
  export default utils;
}
