import { useMutation, useQueryClient } from '@tanstack/react-query';
import { workshopOf, type SwitchOn } from '../../api/workshop.js';
import { notifyRefusal } from '../../design/notify.js';
import { workshopsKey } from './queries.js';

export interface Place {
  readonly service: string;
  readonly id: string;
}

interface SwitchingOn extends Place {
  readonly settings: SwitchOn;
  /** What must be off before. */
  readonly first?: Place | undefined;
}

const off = ({ service, id }: Place) =>
  workshopOf(service).DELETE('/workshop/breakages/{id}', { params: { path: { id } } });

/** Switches breakages on and off. What the services say afterwards is read again. */
export function useSwitches() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: workshopsKey });
  const switchOn = useMutation({
    mutationFn: async ({ service, id, settings, first }: SwitchingOn) => {
      if (first) await off(first);
      await workshopOf(service).PUT('/workshop/breakages/{id}', { params: { path: { id } }, body: settings });
    },
    onError: (error) => notifyRefusal('It is not on', error),
    onSettled,
  });
  const switchOff = useMutation({
    mutationFn: off,
    onError: (error) => notifyRefusal('It may still be on', error),
    onSettled,
  });
  return { switchOn, switchOff };
}

/** Switches off all that is on in some services. Those that do not answer are told: what is on there is still on. */
export function useAllOff() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (services: readonly string[]) => {
      const tried = services.map((service) => workshopOf(service).DELETE('/workshop/breakages'));
      const failed = (await Promise.allSettled(tried)).find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
    },
    onError: (error) => notifyRefusal('Something may still be on', error),
    onSettled: () => queries.invalidateQueries({ queryKey: workshopsKey }),
  });
}
