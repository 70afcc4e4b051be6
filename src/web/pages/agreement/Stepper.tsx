import { Empty } from '../../parts/states/Empty';
import { useText } from '../../text/useText';
import { StepItem } from './StepItem';
import styles from './Stepper.module.css';
import { type Agreement, stepsOf } from './steps';
import { useWhen } from './useWhen';

/** The life of an agreement as steps in their order: what was reached, what is planned or required, what is merely usual, what ended it. */
export function Stepper({ agreement }: { readonly agreement: Pick<Agreement, 'stage' | 'course' | 'next'> }) {
  const text = useText('agreementPage');
  const when = useWhen();
  const steps = stepsOf(agreement);
  return (
    <>
      {agreement.course.length === 0 && <Empty>{text('noCourse', { when })}</Empty>}
      <ol className={styles.steps}>
        {steps.map((step) => (
          <StepItem key={step.key} step={step} />
        ))}
      </ol>
    </>
  );
}
