import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperator } from '../../../../lens/workshop/use-operator.js';
import { breakables, type OnInService, type ServiceWorkshop } from '../../../../lens/workshop/workshops.js';
import classes from './break-something.module.css';
import { BreakageItem } from './breakage-item.js';
import { MoveClock } from './move-clock.js';
import { SignInHint } from './sign-in-hint.js';

const route = getRouteApi('/event-lens/faults/');

interface BreakSomethingProps {
  readonly workshops: readonly ServiceWorkshop[];
  readonly on: readonly OnInService[];
}

const kinds = [
  ['mistake', 'Mistakes', 'wrong code, in one service at a time'],
  ['fault', 'Faults', 'bad luck, which right code survives'],
] as const;

export function BreakSomething({ workshops, on }: BreakSomethingProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isOperator = useOperator();
  const services = workshops.map(({ service }) => service);
  const chosen = search.service ?? on[0]?.service ?? services[0] ?? '';
  const isAway = workshops.some(({ service, workshop }) => service === chosen && workshop === null);
  const all = breakables(workshops, chosen);
  return (
    <aside className={classes.drawer} aria-labelledby="break">
      <header>
        <h2 id="break">Break something</h2>
        <p>Everything is off by itself after its time. Production settings open no workshop.</p>
        {isOperator === false && <SignInHint />}
        <NativeSelect
          label="In which service"
          value={chosen}
          data={[...services]}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (before) => ({ ...before, service: value }), replace: true, resetScroll: false })
          }
        />
        <p role="status" className={classes.away}>
          {isAway && `${chosen} does not answer: it may have been killed. It is asked again every two seconds.`}
        </p>
      </header>
      {kinds.map(([kind, title, what]) => (
        <section key={kind} aria-labelledby={`all-${kind}`}>
          <h3 id={`all-${kind}`}>
            {title} <small>{what}</small>
          </h3>
          <ul>
            {all
              .filter(({ breakage }) => breakage.kind === kind)
              .map((breakable) => {
                const service = breakable.services.includes(chosen) || isAway ? chosen : breakable.services[0]!;
                return (
                  <BreakageItem
                    key={`${breakable.breakage.id} ${service}`}
                    breakable={breakable}
                    place={workshops.find((each) => each.service === service)!}
                    on={on}
                    isOperator={isOperator === true}
                  />
                );
              })}
          </ul>
        </section>
      ))}
      {isOperator && <MoveClock services={services} />}
    </aside>
  );
}
