import { NativeSelect, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProductSearch } from '../../../catalog/product-search.js';
import { categoriesQuery } from '../../../catalog/queries.js';
import classes from './home-screen.module.css';

const sortings = [
  { value: 'newest', label: 'Newest first' },
  { value: 'price', label: 'Cheapest first' },
  { value: '-price', label: 'Dearest first' },
  { value: 'name', label: 'By name' },
];
const byRelevance = { value: 'relevance', label: 'Best match first' };

interface ListingHeadingProps {
  readonly search: ProductSearch;
  readonly headingLevel: 1 | 2;
  readonly children: ReactNode;
}

export function ListingHeading({ search, headingLevel, children }: ListingHeadingProps) {
  const navigate = useNavigate({ from: '/' });
  const options = search.text ? [byRelevance, ...sortings] : sortings;
  return (
    <div className={classes.head}>
      <Title id="goods" order={headingLevel}>
        {useHeading(search)}
      </Title>
      <div className={classes.tools}>
        {children}
        <NativeSelect
          aria-label="Order of the goods"
          data={options}
          value={search.sort ?? options[0]!.value}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: (before) => ({ ...before, sort: value as ProductSearch['sort'] }),
              resetScroll: false,
            })
          }
        />
      </div>
    </div>
  );
}

function useHeading({ text, category, onSale }: ProductSearch): string {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const named = categories.find(({ slug }) => slug === category)?.name;
  if (text) return named ? `“${text}” in ${named}` : `“${text}”`;
  return named ?? (onSale ? 'Sale' : 'All goods');
}
