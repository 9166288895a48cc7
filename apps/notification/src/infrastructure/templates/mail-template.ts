/** The Handlebars sources of one kind of mail. Only `html` escapes its values; the others contain plain text. */
export interface MailTemplate {
  readonly subject: string;
  /** What an inbox shows beside the subject. */
  readonly preview: string;
  readonly text: string;
  /** The content of the page, which the layout surrounds. */
  readonly html: string;
}
