/** The product's mark: a lamp and its light. Decorative; the name stands beside it. */
export function LampMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M8.5 14 4 27h24l-4.5-13z" fill="var(--lamp-glow)" opacity="0.45" />
      <path d="M12 4h8l5 10H7z" fill="var(--lamp)" />
      <path d="M14.5 14h3l.9 9h-4.8z" fill="var(--lamp)" opacity="0.9" />
      <path d="M10.5 26.5a5.5 3.5 0 0 1 11 0V28h-11z" fill="var(--lamp)" />
    </svg>
  );
}
