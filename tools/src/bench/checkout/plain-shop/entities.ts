import { Column, Entity, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

@Entity()
export class Product {
  @PrimaryColumn('uuid')
  id!: string;

  @Column()
  name!: string;

  @Column()
  price!: number;
}

@Entity()
export class Basket {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  pendingCheckoutId!: string | null;

  @OneToMany('BasketLine', 'basket', { cascade: true })
  lines!: BasketLine[];
}

@Entity()
export class BasketLine {
  @PrimaryColumn('uuid')
  basketId!: string;

  @PrimaryColumn('uuid')
  productId!: string;

  @ManyToOne('Basket', 'lines')
  basket!: unknown;

  @ManyToOne('Product')
  product!: Product;

  @Column()
  quantity!: number;

  @Column()
  checkedOutQuantity!: number;
}

export const entities = [Product, Basket, BasketLine];
