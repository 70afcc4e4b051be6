import { useText } from '../../text/useText';
import { Choice } from './Choice';

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
  return (
    <Choice
      label={text('orderBy')}
      value={value}
      options={orders.map((order: AnyOrder) => ({ value: order, name: text(words[order]) }))}
      onChoose={(chosen) => onChoose(orders.find((order) => order === chosen) ?? value)}
    />
  );
}
