import { useLocale } from 'use-intl';
import { SourceKind } from '../../api/generated/enums';
import { SourceChoicesDocument } from '../../api/generated/SourceChoices';
import { useQuestion } from '../../api/useQuestion';
import { Choice } from '../../parts/controls/Choice';
import { timeVariables } from '../../selection/Selection';
import { useSelection } from '../../selection/useSelection';
import { useLanguageName } from '../../text/useLanguageName';
import { useText } from '../../text/useText';
import { ChoicesMissing } from './ChoicesMissing';
import styles from './lists.module.css';
import { OrderChoice } from './OrderChoice';
import { notKnown, type SourceChoice, sourceOrders } from './sources';
import { WordChoice } from './WordChoice';

interface Props {
  readonly choice: SourceChoice;
  readonly change: (part: Partial<SourceChoice>) => void;
}

interface Group {
  readonly key: string | null;
  readonly count: number;
  readonly node?: { readonly name: string } | null;
}

/** Which sources are listed: of which publisher, kind and language; and in which order. */
export function SourceFilters({ choice, change }: Props) {
  const text = useText('lists');
  const kinds = useText('sourceKinds');
  const languageName = useLanguageName();
  const locale = useLocale();
  const [selection] = useSelection();
  const question = useQuestion(SourceChoicesDocument, timeVariables(selection));
  const groups = question.state === 'answered' ? question.data.sources : null;
  const options = (of: readonly Group[] | undefined, nameOf: (group: Group) => string) =>
    (of ?? [])
      .map((group) => ({
        value: group.key ?? notKnown,
        name: text('choice', { name: nameOf(group), count: group.count }),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, locale));
  const choose = (part: Partial<SourceChoice>) => change({ ...part, sourcePages: 1, sourceAfter: null });
  return (
    <search className={styles.filters} aria-label={text('filters')}>
      <Choice
        label={text('publisher')}
        value={choice.sourcePublisher}
        options={[
          { value: null, name: text('anyPublisher') },
          ...options(groups?.publishers.nodes, ({ key, node }) => node?.name ?? key ?? text('publisherNotKnown')),
        ]}
        onChoose={(sourcePublisher) => choose({ sourcePublisher })}
      />
      <WordChoice
        label={text('kind')}
        any={text('anyKind')}
        value={choice.sourceKind}
        words={SourceKind}
        nameOf={(kind) => kinds(kind)}
        counts={groups?.kinds.nodes ?? []}
        onChoose={(kind) => choose({ sourceKind: kind })}
      />
      <Choice
        label={text('language')}
        value={choice.sourceLanguage}
        options={[
          { value: null, name: text('anyLanguage') },
          ...options(groups?.languages.nodes, ({ key }) =>
            key === null ? text('languageNotKnown') : languageName(key),
          ),
        ]}
        onChoose={(sourceLanguage) => choose({ sourceLanguage })}
      />
      <OrderChoice
        orders={sourceOrders}
        value={choice.sourceOrder}
        onChoose={(order) => choose({ sourceOrder: order })}
      />
      <ChoicesMissing question={question} />
    </search>
  );
}
