import { firstDayOf } from '../../text/firstDay';
import { useText } from '../../text/useText';
import { DraftField } from './DraftField';

interface Props {
  /** EDTF; null for any time. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A date or period in which ties may have been there. */
export function DuringField({ value, onChange }: Props) {
  const text = useText('filters');
  return (
    <DraftField
      label={text('during')}
      hint={text('duringHint')}
      refusal={text('duringRefused')}
      value={value ?? ''}
      isGood={(draft) => draft === '' || isDate(draft)}
      onChange={(draft) => onChange(draft === '' ? null : draft)}
      attributes={{ type: 'text', maxLength: 30 }}
    />
  );
}

/** A date or period of the API that does not end before it begins. */
function isDate(draft: string): boolean {
  const [from = null, to = null] = draft.split('/').map(firstDayOf);
  return firstDayOf(draft) !== null && !(from !== null && to !== null && from > to);
}
