import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../../api/clients.js';
import { workshopOf } from '../../api/workshop.js';
import { notify, notifyRefusal } from '../../design/notify.js';

interface Move {
  readonly services: readonly string[];
  readonly seconds: number;
}

/** Moves the clocks of all services forward that have a movable one. Resolves with the services whose clock has moved. */
export function useClocks() {
  return useMutation({
    mutationFn: async ({ services, seconds }: Move) => {
      const times = await Promise.all(
        services.map(async (service) => ({ service, time: await answerOf(workshopOf(service).GET('/clock')) })),
      );
      const movable = times.flatMap(({ service, time }) => (time.isMovable ? [service] : []));
      await Promise.all(movable.map((service) => workshopOf(service).POST('/clock/advance', { body: { seconds } })));
      return movable;
    },
    onSuccess: (moved) =>
      void notify({
        title: moved.length === 0 ? 'No clock can be moved here' : `The clock of ${moved.join(', ')} has moved on`,
        tone: moved.length === 0 ? 'bad' : 'good',
      }),
    onError: (error) => notifyRefusal('Not all clocks have moved', error),
  });
}
