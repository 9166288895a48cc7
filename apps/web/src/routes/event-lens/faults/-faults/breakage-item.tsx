import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { draftOf, switchOnOf } from '../../../../lens/workshop/draft.js';
import { useSwitches } from '../../../../lens/workshop/use-switches.js';
import {
  mistakeElsewhere,
  type Breakable,
  type OnInService,
  type ServiceWorkshop,
} from '../../../../lens/workshop/workshops.js';
import classes from './breakage-item.module.css';
import { BreakageSettings } from './breakage-settings.js';
import { BreakageSwitch } from './breakage-switch.js';
import { OneMistake } from './one-mistake.js';
import { SwitchedOnDetails } from './switched-on-details.js';

const route = getRouteApi('/event-lens/faults/');

interface BreakageItemProps {
  readonly breakable: Breakable;
  /** Where it would be switched on. */
  readonly place: ServiceWorkshop;
  readonly on: readonly OnInService[];
  readonly isOperator: boolean;
}

export function BreakageItem({ breakable, place, on, isOperator }: BreakageItemProps) {
  const { breakage, services } = breakable;
  const { service, workshop } = place;
  const isChosen = route.useSearch().breakage === breakage.id;
  const [draft, setDraft] = useState(() => draftOf(breakage));
  const [other, setOther] = useState<OnInService>();
  const { switchOn, switchOff } = useSwitches();
  const here = on.find((each) => each.service === service && each.breakage.id === breakage.id);
  const elsewhere = on.filter((each) => each.service !== service && each.breakage.id === breakage.id);

  const begin = (first?: OnInService) => {
    setOther(undefined);
    const before = first && { service: first.service, id: first.breakage.id };
    switchOn.mutate({ service, id: breakage.id, settings: switchOnOf(draft), first: before });
  };
  const toggle = () => {
    if (here) return switchOff.mutate({ service, id: breakage.id });
    const mistake = breakage.kind === 'mistake' ? mistakeElsewhere(on, service) : undefined;
    if (mistake) setOther(mistake);
    else begin();
  };

  return (
    <li className={classes.item} data-on={here !== undefined}>
      <div className={classes.head}>
        <h4>
          <Link
            from="/event-lens/faults/"
            to="/event-lens/faults"
            search={(before) => ({ ...before, breakage: isChosen ? undefined : breakage.id })}
            replace
            resetScroll={false}
            aria-expanded={isChosen}
          >
            {breakage.title}
          </Link>
        </h4>
        <BreakageSwitch
          title={breakage.title}
          service={service}
          isOn={here !== undefined}
          isPending={switchOn.isPending || switchOff.isPending}
          canSwitch={isOperator && workshop !== null}
          onToggle={toggle}
        />
      </div>
      <p>{breakage.effect}</p>
      {services.length === 1 && <p>only in {service}</p>}
      {elsewhere.map((each) => (
        <p key={each.service} className={classes.elsewhere}>
          on in {each.service}
        </p>
      ))}
      {other && (
        <OneMistake other={other} service={service} onYes={() => begin(other)} onNo={() => setOther(undefined)} />
      )}
      {here && <SwitchedOnDetails on={here} />}
      {isChosen && !here && isOperator && (
        <BreakageSettings
          breakage={breakage}
          handlers={workshop?.handlers ?? []}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
      )}
      {isChosen && !here && (
        <dl className={classes.told}>
          <dt>watch</dt>
          <dd>{breakage.watch}</dd>
          <dt>cure</dt>
          <dd>{breakage.cure}</dd>
        </dl>
      )}
    </li>
  );
}
