import { useText } from '../../text/useText';
import { DraftField } from './DraftField';

interface Props {
  /** From 1 to 99. */
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How many sources that are independent of one another a fact must have. */
export function SourcesField({ value, onChange }: Props) {
  const text = useText('filters');
  return (
    <DraftField
      label={text('sources')}
      hint={text('sourcesHint')}
      refusal={text('sourcesRefused')}
      value={String(value)}
      isGood={(draft) => /^[1-9]\d?$/.test(draft)}
      onChange={(draft) => onChange(Number(draft))}
      attributes={{ type: 'text', inputMode: 'numeric', maxLength: 4 }}
    />
  );
}
