import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import pills from './pill.module.css';
import { SaveFilter } from './save-filter.js';
import { isSameSearch, type SavedFilter } from './saved-filters.js';
import classes from './saved-filters-bar.module.css';
import { useSavedFilters } from './use-saved-filters.js';

interface SavedFiltersProps {
  /** Where the browser keeps them: one name per screen. */
  readonly screen: string;
  /** What everybody has; the first one usually narrows nothing. */
  readonly presets: readonly SavedFilter[];
  /** The filter in the address. */
  readonly search: SavedFilter['search'];
}

/** Filters by name. The filter itself is in the address, so a link to it can be passed on. */
export function SavedFilters({ screen, presets, search }: SavedFiltersProps) {
  const { filters, save, remove } = useSavedFilters(screen);
  const isKnown = [...presets, ...filters].some((filter) => isSameSearch(filter.search, search));
  return (
    <div className={classes.bar}>
      <ul aria-label="Saved filters">
        {presets.map((filter) => (
          <li key={filter.name}>
            <FilterLink filter={filter} search={search} />
          </li>
        ))}
        {filters.map((filter) => (
          <li key={filter.name} className={classes.own}>
            <FilterLink filter={filter} search={search} />
            <button type="button" aria-label={`Forget the filter ${filter.name}`} onClick={() => remove(filter.name)}>
              <IconX size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {!isKnown && <SaveFilter onSave={(name) => save({ name, search })} />}
    </div>
  );
}

function FilterLink({ filter, search }: { filter: SavedFilter; search: SavedFilter['search'] }) {
  return (
    <Link
      to="."
      search={filter.search as never}
      resetScroll={false}
      className={pills.pill}
      activeProps={{ 'aria-current': undefined }}
      aria-current={isSameSearch(filter.search, search) ? 'true' : undefined}
    >
      {filter.name}
    </Link>
  );
}
