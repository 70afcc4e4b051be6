import { useCallback } from 'react';
import { RegionKind } from '../../api/generated/enums';
import { RegionListDocument } from '../../api/generated/RegionList';
import { useQuestion } from '../../api/useQuestion';
import { timeVariables } from '../../selection/Selection';
import { useAddress } from '../../selection/useAddress';
import { useSelection } from '../../selection/useSelection';
import { useText } from '../../text/useText';
import { FoundList } from './FoundList';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { RegionItem } from './RegionItem';
import { regionCodec, regionVariables } from './regions';
import { TextFilter } from './TextFilter';
import { WordChoice } from './WordChoice';

/** Provinces, prefectures and states, by kind. */
export default function RegionsPage() {
  const text = useText('lists');
  const kinds = useText('regionKinds');
  const [selection] = useSelection();
  const [choice, change] = useAddress(regionCodec);
  const question = useQuestion(
    RegionListDocument,
    { ...regionVariables(choice), ...timeVariables(selection) },
    { keep: true },
  );
  const type = useCallback(
    (typed: string) =>
      change({ regionText: typed === '' ? null : typed, regionPages: 1, regionAfter: null }, { replace: true }),
    [change],
  );
  return (
    <ListFrame>
      <search className={styles.filters} aria-label={text('filters')}>
        <TextFilter label={text('nameContains')} value={choice.regionText ?? ''} onType={type} />
        <WordChoice
          label={text('kind')}
          any={text('anyKind')}
          value={choice.regionKind}
          words={RegionKind}
          nameOf={(kind) => kinds(kind)}
          counts={question.state === 'answered' ? question.data.all.kinds.nodes : []}
          onChoose={(kind) => change({ regionKind: kind, regionPages: 1, regionAfter: null })}
        />
      </search>
      <FoundList
        question={question}
        listOf={({ regions }) => regions}
        found={(count) => text('regionsFound', { count })}
        paging={{ pages: choice.regionPages, after: choice.regionAfter }}
        onPaging={({ pages, after }) => change({ regionPages: pages, regionAfter: after })}
      >
        {(region) => <RegionItem region={region} />}
      </FoundList>
    </ListFrame>
  );
}
