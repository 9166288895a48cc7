import { getRouteApi } from '@tanstack/react-router';
import { figuresOf } from '../../../../dead-letters/figures.js';
import { lanesOf } from '../../../../dead-letters/lanes.js';
import { useOpenLetters } from '../../../../dead-letters/use-letters.js';
import { useReplays } from '../../../../dead-letters/use-replays.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { ToolBar } from '../../../../office/tool-bar.js';
import { DiscardedLetters } from './discarded-letters.js';
import { FigureTiles } from './figure-tiles.js';
import { Narrowing } from './narrowing.js';
import { OpenKeys } from './open-keys.js';
import { ReplayedKeys } from './replayed-keys.js';
import { ServicesAway } from './services-away.js';
import { Views } from './views.js';

const route = getRouteApi('/back-office/dead-letters/');

export function DeadLettersScreen() {
  const { show } = route.useSearch();
  const open = useOpenLetters();
  const replays = useReplays();
  const lanes = lanesOf(open.letters);
  return (
    <>
      <ScreenHeading
        title="Dead letters"
        note="A message that can’t be handled stops only its own key. What follows with that key waits behind it, in order; everything else flows on."
      />
      <FigureTiles figures={open.isPending ? undefined : figuresOf(lanes)} />
      <ServicesAway letters={open} />
      <ToolBar>
        <Views keys={lanes.length} replays={replays.length} />
        {show === undefined && <Narrowing letters={open.letters} />}
      </ToolBar>
      {show === undefined && <OpenKeys {...{ lanes, replays, isPending: open.isPending }} />}
      {show === 'replays' && <ReplayedKeys {...{ lanes, replays }} />}
      {show === 'discarded' && <DiscardedLetters />}
    </>
  );
}
