/** `tradewind.ordering.order-started.v1` → `OrderStarted`; what is no type of an integration event stays as it is. */
function eventName(type: string): string {
  const kebab = type.split('.').at(-2) ?? type;
  return type.includes('.') ? kebab.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()) : type;
}

/** With its version from the second one on: `ProductPriceChanged v2`. */
export function eventTitle(type: string): string {
  const version = /\.v(\d+)$/.exec(type)?.[1] ?? '1';
  return version === '1' ? eventName(type) : `${eventName(type)} v${version}`;
}

/** `CheckOutBasketCommand` → `Check out basket` */
export function sentenceOf(className: string): string {
  const words = className
    .replace(/(Command|Query|DomainEvent)$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
