import classes from './about-screen.module.css';

interface OpenToEverybodyProps {
  readonly insightIsOpen: boolean;
  readonly mailbox: boolean;
}

const insight = ['the trail', 'the metrics', 'the documents', 'how many messages wait', 'what is broken on purpose'];
const listed = (names: readonly string[]) => new Intl.ListFormat('en').format(names);

/** What nobody needs to sign in for, though a shop for real customers keeps it to itself. */
export function OpenToEverybody({ insightIsOpen, mailbox }: OpenToEverybodyProps) {
  if (!insightIsOpen && !mailbox) return null;
  const seen = [...(insightIsOpen ? insight : []), ...(mailbox ? ['all e-mails of the mailbox'] : [])];
  return (
    <p className={classes.open}>
      <b>Everybody sees {listed(seen)} here</b>, because of {insightIsOpen && <code>INSIGHT_ACCESS=open</code>}
      {insightIsOpen && mailbox && ' and '}
      {mailbox && <code>MAILBOX_PAGE=true</code>}. A shop for real customers refuses to start with that.
    </p>
  );
}
