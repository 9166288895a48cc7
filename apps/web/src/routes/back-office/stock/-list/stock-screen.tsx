import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { Panel } from '../../../../office/panel.js';
import { SavedFilters } from '../../../../office/saved-filters-bar.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { FoundStock } from './found-stock.js';
import { AllStock } from './all-stock.js';
import classes from './stock-screen.module.css';

const route = getRouteApi('/back-office/stock/');
const pauseMs = 250;
const presets = [
  { name: 'All', search: {} },
  { name: 'Runs short', search: { low: true } },
];

export function StockScreen() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const findSoon = useDebouncedCallback(
    (text: string) => void navigate({ search: text ? { text } : {}, replace: true, resetScroll: false }),
    pauseMs,
  );
  return (
    <>
      <ScreenHeading title="Stock" note="What runs short comes first" />
      <SavedFilters screen="stock" presets={presets} search={search} />
      <Panel flush>
        <search className={classes.search}>
          <TextInput
            key={search.text === undefined ? 'none' : 'some'}
            type="search"
            aria-label="Find a product"
            placeholder="Name, number or brand"
            leftSection={<IconSearch size={16} aria-hidden />}
            defaultValue={search.text}
            onChange={({ currentTarget: { value } }) => findSoon(value.trim())}
          />
        </search>
        {search.text ? <FoundStock text={search.text} /> : <AllStock onlyLow={search.low ?? false} />}
      </Panel>
    </>
  );
}
