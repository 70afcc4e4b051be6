import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Dashes and letters of other scripts are names of people and places here, not attempts to deceive: the editor does not frame them.
 * Long lines go on below: what an example asks stands in its first, and is not to be cut off.
 */
const options = { unicodeHighlight: { ambiguousCharacters: false }, wordWrap: 'on' } as const;

/** Shows nothing; sets what GraphiQL leaves to the editors' defaults. */
export function EditorOptions() {
  const editors = useGraphiQL(pick('queryEditor', 'variableEditor', 'responseEditor'));
  useEffect(() => {
    for (const editor of Object.values(editors)) editor?.updateOptions(options);
  }, [editors]);
  return null;
}
