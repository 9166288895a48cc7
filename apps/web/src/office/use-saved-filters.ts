import { useLocalStorage } from '@mantine/hooks';
import { type SavedFilter, savedIn, without, withSaved } from './saved-filters.js';

/** The filters that a person has named on a screen. They stay in this browser; other tabs follow. */
export function useSavedFilters(screen: string) {
  const [filters, setFilters] = useLocalStorage<readonly SavedFilter[]>({
    key: `tradewind.filters.${screen}`,
    defaultValue: [],
    deserialize: savedIn,
  });
  return {
    filters,
    save: (filter: SavedFilter) => setFilters((before) => withSaved(before, filter)),
    remove: (name: string) => setFilters((before) => without(before, name)),
  };
}
