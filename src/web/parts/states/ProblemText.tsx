import type { Problem } from '../../api/problems';
import { useText } from '../../text/useText';

/** Why something is not there: in the server's words, which are English, or in ours where it was not the server that answered. */
export function ProblemText({ problem: { message, place, status } }: { readonly problem: Problem }) {
  const text = useText('states');
  if (status !== undefined) return text('notOurs', { status });
  return (
    <span lang="en">
      {place !== '' && <code>{place}</code>} {message}
    </span>
  );
}
