import type { Figures } from '../../../../dead-letters/figures.js';
import { whenText } from '../../../../design/moment.js';
import { ageText } from '../../../../office/age.js';
import { Countdown } from '../../../../office/countdown.js';
import { Tile, Tiles } from '../../../../office/tile.js';
import { useNow } from '../../../../office/use-now.js';

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export function FigureTiles({ figures }: { figures: Figures | undefined }) {
  const now = useNow();
  if (!figures) {
    return (
      <Tiles>
        {['Dead', 'Waiting behind them', 'Being retried', 'Oldest'].map((label) => (
          <Tile key={label} label={label} value={undefined} />
        ))}
      </Tiles>
    );
  }
  const { dead, servicesWithDead, waiting, keysWaiting, retrying, nextAttemptAt, oldest } = figures;
  return (
    <Tiles>
      <Tile
        label="Dead"
        value={dead}
        note={dead ? `in ${counted(servicesWithDead, 'service')}` : 'nothing waits for you'}
        {...(dead > 0 && { tone: 'bad' as const })}
      />
      <Tile label="Waiting behind them" value={waiting} note={`of ${counted(keysWaiting, 'key')}`} />
      <Tile
        label="Being retried"
        value={retrying}
        note={nextAttemptAt ? <>next try in {<Countdown until={nextAttemptAt} />}</> : 'nothing failed in passing'}
        {...(retrying > 0 && { tone: 'wait' as const })}
      />
      <Tile
        label="Oldest"
        value={oldest ? ageText(now - Date.parse(oldest)) : 'none'}
        note={oldest ? `since ${whenText(oldest, now)}` : undefined}
      />
    </Tiles>
  );
}
