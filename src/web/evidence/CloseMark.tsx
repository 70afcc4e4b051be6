export function CloseMark() {
  return (
    <svg viewBox="-6 -6 12 12" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="M-4-4L4 4M-4 4L4-4" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
