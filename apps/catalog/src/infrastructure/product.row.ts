/** A product as the table `product` holds it. */
export interface ProductRow {
  id: string;
  version: number;
  sku: string;
  name: string;
  description: string;
  brand: string;
  brandSlug: string;
  category: string;
  categorySlug: string;
  picture: string;
  currency: string;
  regularPrice: number;
  salePrice: number | null;
  saleFrom: Date | null;
  saleUntil: Date | null;
  saleStarted: boolean;
  saleDueAt: Date | null;
  discontinued: boolean;
  createdAt: Date;
}
