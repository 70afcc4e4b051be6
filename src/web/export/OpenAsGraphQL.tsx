import type { DocumentNode } from 'graphql';
import controls from '../parts/controls/controls.module.css';
import { useText } from '../text/useText';
import { graphqlAddress } from './graphqlAddress';

interface Props {
  readonly document: DocumentNode;
  readonly variables: object;
}

/** Opens the very question that was asked in the GraphQL IDE, with its variables, in a tab of its own. Nothing where it does not fit into an address. */
export function OpenAsGraphQL({ document, variables }: Props) {
  const text = useText('export');
  const address = graphqlAddress(document, variables);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" className={controls.button}>
      {text('graphql')}
    </a>
  );
}
