const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 2.6, strokeLinecap: "round", strokeLinejoin: "round" } as const;

const shapes = {
  tick: <path d="M4 10.5l4.2 4.2L16.5 6" {...stroke} />,
  cross: <path d="M5 5l10 10M15 5L5 15" {...stroke} />,
  ask: (
    <>
      <path d="M6.5 7.2c0-2 1.6-3.4 3.6-3.4s3.5 1.3 3.5 3.1c0 2.5-3.5 2.6-3.5 5.1" {...stroke} strokeWidth={2.4} />
      <circle cx="10.1" cy="16" r="1.6" fill="currentColor" />
    </>
  ),
};

/** A small picture beside words. Readers do not hear it, so the words must say the same. */
export const Icon = ({ shape, className = "al-icon" }: { shape: keyof typeof shapes; className?: string }) => (
  <svg className={className} viewBox="0 0 20 20" aria-hidden="true" focusable="false">{shapes[shape]}</svg>
);
