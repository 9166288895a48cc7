import { Group } from '@mantine/core';
import { ButtonLink } from '../../../design/button-link.js';
import type { ProductSearch } from '../../../catalog/product-search.js';
import classes from './home-screen.module.css';

export function NothingFound({ search: { text, ...narrowed } }: { search: ProductSearch }) {
  const isNarrowed = Object.keys(narrowed).some((name) => name !== 'sort');
  return (
    <div className={classes.nothing}>
      <h3>{text ? `Nothing for “${text}”` : 'Nothing matches all of these filters'}</h3>
      <p>{isNarrowed ? 'With fewer filters there may be something.' : 'Try a shorter or a more common word.'}</p>
      <Group gap="sm">
        {isNarrowed && (
          <ButtonLink to="/" search={text ? { text } : {}} variant="light">
            Lift the filters
          </ButtonLink>
        )}
        <ButtonLink to="/" variant="subtle">
          See all goods
        </ButtonLink>
      </Group>
    </div>
  );
}
