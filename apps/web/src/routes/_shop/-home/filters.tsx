import { Checkbox, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ProductSearch } from '../../../catalog/product-search.js';
import { brandsQuery, categoriesQuery, type Label } from '../../../catalog/queries.js';
import { PriceRange } from './price-range.js';

const route = getRouteApi('/_shop/');

/** Narrows the listing. Each change is an address of its own, so that Back lifts it. */
export function Filters() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/' });
  const { data: categories = [] } = useQuery(categoriesQuery);
  const { data: brands = [] } = useQuery(brandsQuery);
  const narrow = (change: Partial<ProductSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false });
  return (
    <Stack gap="lg">
      <LabelChoice
        legend="Category"
        labels={categories}
        value={search.category}
        onChange={(category) => narrow({ category })}
      />
      <PriceRange min={search.minPrice} max={search.maxPrice} onChange={narrow} />
      <Checkbox.Group label="Availability" value={[]} readOnly>
        <Stack gap="xs" mt="xs">
          <Checkbox
            label="In stock"
            checked={search.available ?? false}
            onChange={({ currentTarget }) => narrow({ available: currentTarget.checked })}
          />
          <Checkbox
            label="On sale"
            checked={search.onSale ?? false}
            onChange={({ currentTarget }) => narrow({ onSale: currentTarget.checked })}
          />
        </Stack>
      </Checkbox.Group>
      <LabelChoice legend="Brand" labels={brands} value={search.brand} onChange={(brand) => narrow({ brand })} />
    </Stack>
  );
}

interface LabelChoiceProps {
  readonly legend: string;
  readonly labels: readonly Label[];
  readonly value: string | undefined;
  readonly onChange: (slug: string | undefined) => void;
}

const all = '';

function LabelChoice({ legend, labels, value, onChange }: LabelChoiceProps) {
  return (
    <Radio.Group label={legend} value={value ?? all} onChange={(slug) => onChange(slug === all ? undefined : slug)}>
      <Stack gap={6} mt="xs">
        <Radio value={all} label="All" />
        {labels.map(({ slug, name, products }) => (
          <Radio key={slug} value={slug} label={`${name} (${products})`} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
