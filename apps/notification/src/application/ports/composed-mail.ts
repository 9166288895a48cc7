/** A mail as it is handed to a server. */
export interface ComposedMail {
  /** The same for each attempt, and different for any other mail. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Takes a one-click request (RFC 8058). Null for a mail about an order. */
  readonly unsubscribeUrl: string | null;
}
