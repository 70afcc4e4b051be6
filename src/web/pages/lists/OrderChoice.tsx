import { Choice } from '../../parts/controls/Choice';
import { useText } from '../../text/useText';

const words = {
  NEWEST: 'newest',
  OLDEST: 'oldest',
  NAME: 'byName',
  PUBLISHER: 'byPublisher',
  COUNTRY: 'byCountry',
  CITIES: 'byCities',
} as const;

type AnyOrder = keyof typeof words;

interface Props<Order extends AnyOrder> {
  readonly orders: readonly Order[];
  readonly value: Order;
  readonly onChoose: (order: Order) => void;
}

/** In which order a list stands. */
export function OrderChoice<Order extends AnyOrder>({ orders, value, onChoose }: Props<Order>) {
  const text = useText('lists');
  const nameOf = (order: AnyOrder) => text(words[order]);
  return (
    <Choice
      label={text('orderBy')}
      value={value}
      options={orders.map((order) => ({ value: order, name: nameOf(order) }))}
      onChoose={onChoose}
    />
  );
}
