import { useFormatter } from 'use-intl';
import { useText } from '../../text/useText';

interface Props {
  /** Degrees north of the equator. */
  readonly latitude: number;
  /** Degrees east of Greenwich. */
  readonly longitude: number;
}

/** Decimal degrees with their half of the globe, in the reader's way. */
export function Coordinates({ latitude, longitude }: Props) {
  const text = useText('placePage');
  const format = useFormatter();
  const degrees = (value: number) => format.number(Math.abs(value), { maximumFractionDigits: 4 });
  return text('degrees', {
    latitude: degrees(latitude),
    north: latitude < 0 ? 'south' : 'north',
    longitude: degrees(longitude),
    east: longitude < 0 ? 'west' : 'east',
  });
}
