import { Button, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { Problem } from '../../../../../design/problem.js';
import { useReturnOrder } from '../../../../../orders/use-return-order.js';
import classes from './cancel-order.module.css';

/** For the people who take parcels back. Customers send them; Ordering does not take their word for it. */
export function ReportReturn({ orderId }: { orderId: string }) {
  const report = useReturnOrder(orderId);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: isNotEmpty('Say why it came back; the customer reads it.') },
  });
  return (
    <form
      className={`${classes.panel} ${classes.quiet}`}
      aria-label="Report a return"
      onSubmit={form.onSubmit(({ reason }) => report.mutate(reason.trim()))}
    >
      <TextInput
        className={classes.text}
        label="The parcel came back, because"
        description="The customer gets the whole amount back."
        maxLength={500}
        {...form.getInputProps('reason')}
      />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={report.isPending} disabled={report.isSuccess}>
          {report.isSuccess ? 'Accepted' : 'Report the return'}
        </Button>
      </div>
      {report.error && (
        <div className={classes.problem}>
          <Problem error={report.error} />
        </div>
      )}
    </form>
  );
}
