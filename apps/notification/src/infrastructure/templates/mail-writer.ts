import Handlebars from 'handlebars';
import { type MailKind, mailKinds } from '../../domain/mail/mail-kind.js';
import { htmlParts } from './html-parts.js';
import { htmlLayout, textLayout } from './layout.js';
import { templates } from './templates.js';

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailValues {
  readonly greeting: string;
  readonly shopUrl: string;
  readonly unsubscribe: { readonly url: string; readonly because: string; readonly label: string } | null;
  readonly [name: string]: unknown;
}

type Write = (values: object) => string;

/** Writes mails from the templates. A value that a template needs and does not get is an error, not a gap in the mail. */
export class MailWriter {
  private readonly byKind = new Map(mailKinds.map((kind) => [kind, compiled(kind)]));

  write(kind: MailKind, values: MailValues): WrittenMail {
    const { subject, preview, text, html } = this.byKind.get(kind)!;
    const titled = { ...values, subject: subject(values).trim(), preview: preview(values) };
    return { subject: titled.subject, text: `${text(titled).trim()}\n`, html: html(titled) };
  }
}

function compiled(kind: MailKind): Readonly<Record<'subject' | 'preview' | 'text' | 'html', Write>> {
  const { subject, preview, text, html } = templates[kind];
  return {
    subject: compile(subject, { noEscape: true }),
    preview: compile(preview, { noEscape: true }),
    text: compile(textLayout, { noEscape: true, ignoreStandalone: true }, { content: text }),
    html: compile(htmlLayout, { noEscape: false }, { ...htmlParts, content: html }),
  };
}

/** Each template has an environment of its own, so that nothing can be registered for all of them. */
function compile(source: string, options: CompileOptions, partials: Readonly<Record<string, string>> = {}): Write {
  const environment = Handlebars.create();
  for (const [name, partial] of Object.entries(partials)) environment.registerPartial(name, partial);
  return environment.compile(source, { strict: true, knownHelpersOnly: true, ...options });
}

type CompileOptions = Pick<Parameters<typeof Handlebars.compile>[1] & object, 'noEscape' | 'ignoreStandalone'>;
