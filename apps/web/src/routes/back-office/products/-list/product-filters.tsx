import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { brandsQuery, categoriesQuery, type Label } from '../../../../catalog/queries.js';
import type { OfficeSearch } from '../../../../office/products/office-search.js';
import classes from './products-screen.module.css';

const pauseMs = 250;
const states = [
  { value: '', label: 'Any state' },
  { value: 'available', label: 'In stock' },
  { value: 'on-sale', label: 'On sale' },
  { value: 'sold-out', label: 'Sold out' },
];

export function ProductFilters({ search }: { search: OfficeSearch }) {
  const navigate = useNavigate({ from: '/back-office/products/' });
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { data: brands = [] } = useQuery(brandsQuery);
  const narrow = (narrowed: OfficeSearch) =>
    void navigate({
      search: (before) => withoutUndefined({ ...before, ...narrowed }),
      replace: true,
      resetScroll: false,
    });
  const narrowSoon = useDebouncedCallback((text: string) => narrow({ text: text || undefined }), pauseMs);
  return (
    <search className={classes.filters}>
      <TextInput
        key={search.text === undefined ? 'none' : 'some'}
        className={classes.text}
        type="search"
        aria-label="Search products"
        placeholder="Name, number or brand"
        leftSection={<IconSearch size={16} aria-hidden />}
        defaultValue={search.text}
        onChange={({ currentTarget: { value } }) => narrowSoon(value)}
      />
      <NativeSelect
        aria-label="Category"
        data={optionsOf('Any category', categories)}
        value={search.category ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ category: value || undefined })}
      />
      <NativeSelect
        aria-label="Brand"
        data={optionsOf('Any brand', brands)}
        value={search.brand ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ brand: value || undefined })}
      />
      <NativeSelect
        aria-label="State"
        data={states}
        value={search.state ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ state: (value || undefined) as OfficeSearch['state'] })}
      />
    </search>
  );
}

const optionsOf = (any: string, labels: readonly Label[]) => [
  { value: '', label: any },
  ...labels.map(({ slug, name, products }) => ({ value: slug, label: `${name} (${products})` })),
];

const withoutUndefined = (search: OfficeSearch): OfficeSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
