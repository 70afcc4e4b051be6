import { isPartialDate } from '../../text/isPartialDate';
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
      isGood={(draft) => draft === '' || isPartialDate(draft)}
      onChange={(draft) => onChange(draft === '' ? null : draft)}
      attributes={{ type: 'text', maxLength: 30 }}
    />
  );
}
