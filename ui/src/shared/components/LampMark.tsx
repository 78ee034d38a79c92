/** The product's mark, as in icons/icon.svg without its tile. Decorative: the name stands beside it. */
export function LampMark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M9 16.5 3.5 28h25L23 16.5z" fill="var(--lamp-glow)" opacity="0.5" />
      <path d="M14.8 16h2.4v8.6h-2.4z" fill="var(--lamp-stand)" />
      <rect x="10" y="24.4" width="12" height="3.6" rx="1.8" fill="var(--lamp-stand)" />
      <path
        d="M12.7 3h6.6a1.5 1.5 0 0 1 1.4 1l4.1 11a1.2 1.2 0 0 1-1.1 1.6H8.3A1.2 1.2 0 0 1 7.2 15l4.1-11a1.5 1.5 0 0 1 1.4-1z"
        fill="var(--lamp)"
      />
    </svg>
  );
}
