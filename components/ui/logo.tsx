/** Two people side by side. Decoration: the name stands next to it. */
export function Logo() {
  return (
    <svg width="28" height="24" viewBox="0 0 28 24" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="7" r="5" fill="currentColor" />
      <circle cx="20" cy="9" r="3.6" fill="var(--color-accent)" />
      <path
        d="M1.5 21.5c2-5.4 11-5.4 13.2-1.2 1.8-3.6 9.4-3.4 11.6 1.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
