import type { BreakageState } from '@tradewind/workshop';
import type { BreakageDto } from './workshop.dto.js';

export function toBreakageDto({ breakage, on }: BreakageState): BreakageDto {
  const { id, kind, title, effect, watch, cure, options, defaults = {} } = breakage;
  return {
    ...{ id, kind, title, effect, watch, cure, options, defaults },
    on: on
      ? {
          settings: on.settings,
          since: on.since.toISOString(),
          until: on.until.toISOString(),
          hits: on.hits,
          isUsedUp: on.hits >= (on.settings.times ?? Infinity),
        }
      : null,
  };
}
