import { EntityLink } from '../../parts/entity/EntityLink';
import lines from '../../parts/lines/lines.module.css';
import { SourcesLink } from '../../parts/page/SourcesLink';
import { PartialDate } from '../../text/PartialDate';
import { useText } from '../../text/useText';
import { elapsedOf } from './elapsed';
import { StepMark } from './StepMark';
import styles from './Stepper.module.css';
import type { Step } from './steps';
import { useWhen } from './useWhen';

/** A step: how it stands with it in words, when it was, by what, how long after the one before, who says so. */
export function StepItem({ step }: { readonly step: Step }) {
  const text = useText('agreementPage');
  const stages = useText('stages');
  const when = useWhen();
  const { state, stage, isLatest, date, by, signing, after, backing } = step;
  const title = stage === null ? text('unnamedStep') : stages(stage);
  const elapsed = elapsedOf(after.least, after.most);
  const isPast = state === 'REACHED' || state === 'ENDED';
  return (
    <li className={styles.step} data-state={state} aria-current={isLatest ? 'step' : undefined}>
      <StepMark state={state} />
      <div className={styles.about}>
        <h3 className={styles.stage}>
          {title} <span className={styles.state}>{text(`states.${state}`, { when })}</span>{' '}
          {isLatest && state === 'REACHED' && <span className={styles.latest}>{text('latest')}</span>}
        </h3>
        {(isPast || date !== null) && (
          <p>
            {date === null ? text('undated') : <PartialDate value={date} />}{' '}
            {elapsed && <span className={lines.note}>{text('elapsed', { ...elapsed })}</span>}
          </p>
        )}
        {by && (
          <p>
            {text.rich('by', { state, by: () => <EntityLink entity={by} /> })}
            {signing && <> {text.rich('signing', { at: () => <EntityLink entity={signing} /> })}</>}{' '}
            <SourcesLink of={{ subject: by.id }} about={title} backing={backing} />
          </p>
        )}
      </div>
    </li>
  );
}
