import { useText } from '../../text/useText';
import { useOfficeName } from './useOfficeName';

interface Props {
  readonly office: {
    /** In English. */
    readonly title: string;
    readonly acting?: boolean;
  };
}

/** What somebody is in an office, in the reader's language where the texts know it. */
export function OfficeTitle({ office: { title, acting = false } }: Props) {
  const text = useText('entries');
  const name = useOfficeName()(title);
  return (
    <>
      {name === title ? <span lang="en">{title}</span> : name}
      {acting && ` (${text('acting')})`}
    </>
  );
}
