import { useQuery } from '@tanstack/react-query';
import { glossaryQuery } from '../../../../lens/glossary.js';
import type { RowKind } from '../../../../lens/flow.js';
import { definitionIn, readings } from '../../../../lens/reading.js';
import classes from './inspector.module.css';

/** What the glossary says, and which page of the repository's guide goes on. */
export function ReadingOn({ kind }: { kind: RowKind }) {
  const { term, page } = readings[kind];
  const { data: glossary } = useQuery(glossaryQuery);
  return (
    <details className={classes.more}>
      <summary>Glossary: {term}</summary>
      <p>
        <b>{term}</b>: {glossary === undefined ? '…' : definitionIn(glossary, term)}
      </p>
      <p>
        The guide goes on in <code>{page}</code> of the repository.
      </p>
    </details>
  );
}
