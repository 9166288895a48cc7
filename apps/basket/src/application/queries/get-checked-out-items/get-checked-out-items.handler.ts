import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, PreparedStatement } from '@tradewind/application';
import { Money } from '@tradewind/domain';
import { GetCheckedOutItems, type CheckedOutItem } from './get-checked-out-items.query.js';

interface Row {
  readonly product_id: string;
  readonly sku: string;
  readonly name: string;
  readonly price_amount: string;
  readonly price_currency: string;
  readonly checked_out_quantity: number;
}

const checkedOutItems = new PreparedStatement<Row>(`
  SELECT line.product_id, product.sku, product.name, product.price_amount, product.price_currency, line.checked_out_quantity
    FROM basket_lines line
    JOIN products product ON product.id = line.product_id
   WHERE line.basket_id = $1 AND line.checked_out_quantity > 0
   ORDER BY line.position`);

@QueryHandler(GetCheckedOutItems)
export class GetCheckedOutItemsHandler implements IQueryHandler<GetCheckedOutItems> {
  constructor(private readonly transaction: CurrentTransaction) {}

  async execute({ customerId }: GetCheckedOutItems): Promise<readonly CheckedOutItem[]> {
    const rows = await checkedOutItems.run(this.transaction.manager, [customerId]);
    return rows.map((row) => ({
      productId: row.product_id,
      sku: row.sku,
      name: row.name,
      unitPrice: Money.of(Number(row.price_amount), row.price_currency),
      quantity: row.checked_out_quantity,
    }));
  }
}
