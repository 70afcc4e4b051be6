import { useLocale } from 'use-intl';
import { SectorListDocument } from '../../api/generated/SectorList';
import { useQuestion } from '../../api/useQuestion';
import lines from '../../parts/lines/lines.module.css';
import { Answered } from '../../parts/states/Answered';
import { Empty } from '../../parts/states/Empty';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useSectorName } from '../../text/useSectorName';
import { useText } from '../../text/useText';
import { ListFrame } from './ListFrame';
import styles from './lists.module.css';
import { SectorBranches } from './SectorBranches';
import { sectorTree } from './sectorTree';

/** All fields of cooperation, the narrower below the broader. */
export default function SectorsPage() {
  const text = useText('lists');
  const states = useText('states');
  const locale = useLocale();
  const nameOf = useSectorName();
  const [selection] = useSelection();
  const question = useQuestion(SectorListDocument, timeVariables(selection));
  return (
    <ListFrame>
      <p className={lines.soft}>{text('sectorsAbout')}</p>
      <Answered question={question}>
        {({ sectors: { nodes, totalCount } }) => (
          <div className={styles.body}>
            {nodes.length === 0 && <Empty>{states('empty')}</Empty>}
            <SectorBranches
              branches={sectorTree(nodes.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), locale)))}
            />
            {totalCount > nodes.length && <p>{text('sectorsUnlisted', { count: totalCount - nodes.length })}</p>}
          </div>
        )}
      </Answered>
    </ListFrame>
  );
}
