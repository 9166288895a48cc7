import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../../../design/problem.js';
import { contractOf, versionOf, type Contract } from '../../../../lens/contract.js';
import { contractsAddress, contractsQuery } from '../../../../lens/message-queries.js';
import classes from './inspector.module.css';

/** The contract of a message. Its fields are read when somebody asks. */
export function ContractDetails({ type }: { type: string }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({ ...contractsQuery, enabled: isOpen });
  const contract = data && contractOf(data, type);
  return (
    <details className={classes.more} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
      <summary>Contract: version {versionOf(type)}</summary>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {contract && <Fields contract={contract} />}
      {data && !contract && <p>Nobody publishes {type} any more.</p>}
      <p>
        <a href={contractsAddress} target="_blank" rel="noreferrer">
          All contracts, as AsyncAPI
        </a>
      </p>
    </details>
  );
}

function Fields({ contract: { summary, state, fields } }: { contract: Contract }) {
  return (
    <>
      <p>
        {summary} <em>{state}</em>
      </p>
      <ul className={classes.fields}>
        {fields.map(({ path, type, meaning, isRequired, isPersonal }) => (
          <li key={path}>
            <code>{path}</code> <small>{[type, isRequired ? '' : 'may be absent'].filter(Boolean).join(', ')}</small>
            {isPersonal && <b className={classes.personal}>personal</b>}
            {meaning && <span>{meaning}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
