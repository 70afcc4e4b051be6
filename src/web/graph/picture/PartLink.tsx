import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react';

interface Props {
  readonly address: string;
  readonly label: string;
  /** Whether it is selected; false unless it is said. */
  readonly isCurrent?: boolean;
  readonly tabIndex: 0 | -1;
  readonly className: string | undefined;
  readonly transform?: string;
  readonly children: ReactNode;
  /** `isAdding`: to what is selected already. */
  readonly onOpen: (isAdding: boolean) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onFocus?: () => void;
  /** Whether the pointer or the focus is on it. */
  readonly onPoint: (isOn: boolean) => void;
  /** React's types know links of HTML only. */
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link in SVG: a click and Enter open it here, with Shift in addition; any other click does what the browser does with links. */
export function PartLink({ address, label, isCurrent = false, onOpen, onFocus, onPoint, children, ...rest }: Props) {
  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(event.shiftKey);
  }

  return (
    <a
      {...rest}
      href={address}
      aria-label={label}
      aria-current={isCurrent || undefined}
      onClick={onClick}
      onFocus={() => {
        onFocus?.();
        onPoint(true);
      }}
      onBlur={() => onPoint(false)}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      {children}
    </a>
  );
}
