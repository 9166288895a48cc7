import { ButtonLink } from '../../../../../design/button-link.js';
import { rejectionText } from '../../../../../orders/rejection.js';
import { OrderHead } from '../../../orders/$orderId/-order/order-head.js';
import cancel from '../../../orders/$orderId/-order/cancel-order.module.css';
import classes from '../../../orders/$orderId/-order/order-screen.module.css';

export function RejectedCheckout({ reason, detail }: { reason: string; detail: string }) {
  return (
    <>
      <OrderHead crumb="No order" title="It did not become an order" lead={rejectionText(reason, detail)} />
      <div className={classes.page}>
        <div className={classes.main}>
          <div className={`${cancel.panel} ${cancel.quiet}`}>
            <div className={cancel.text}>
              <b>Nothing was charged</b>
              <p>No card was asked. Your goods are in the basket as before.</p>
            </div>
            <div className={cancel.buttons}>
              <ButtonLink to="/basket">Back to the basket</ButtonLink>
            </div>
          </div>
        </div>
      </div>
    </>
  );
}
