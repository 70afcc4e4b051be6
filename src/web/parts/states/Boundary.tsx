import { Component, type ReactNode } from 'react';
import { useText } from '../../text/useText';
import controls from '../controls/controls.module.css';
import styles from './states.module.css';

interface Props {
  /** Another one: what broke is tried again. */
  readonly of: string;
  readonly children: ReactNode;
}

/** Keeps an unexpected error of one part of the page from the rest of it. */
export class Boundary extends Component<Props, { readonly broken: string | null }> {
  override state = { broken: null };

  static getDerivedStateFromError(_: unknown) {
    return { broken: '' };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.broken !== null && before.of !== this.props.of) this.setState({ broken: null });
  }

  override render() {
    return this.state.broken === null ? this.props.children : <Broken />;
  }
}

function Broken() {
  const text = useText('explorer');
  return (
    <div role="alert" className={styles.failed}>
      <p>{text('broken')}</p>
      <p>{text('brokenWhy')}</p>
      <button type="button" className={`${controls.button} ${styles.again}`} onClick={() => window.location.reload()}>
        {text('reload')}
      </button>
    </div>
  );
}
