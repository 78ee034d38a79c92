// The few pictures of the window, drawn on a 16-unit grid in the colour of the text around them.
import type { ReactNode } from "react";

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const ChevronDown = () => (
  <Icon>
    <path d="M4 6l4 4 4-4" />
  </Icon>
);

export const ChevronLeft = () => (
  <Icon>
    <path d="M10 3.5L5.5 8l4.5 4.5" />
  </Icon>
);

export const ChevronRight = () => (
  <Icon>
    <path d="M6 3.5L10.5 8 6 12.5" />
  </Icon>
);

export const Check = () => (
  <Icon>
    <path d="M3.5 8.5l3 3 6-7" />
  </Icon>
);

export const Close = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const Plus = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const CalendarDay = () => (
  <Icon>
    <rect x="2.25" y="3" width="11.5" height="10.75" rx="1.5" />
    <path d="M2.25 6.5h11.5M5.25 1.5v3M10.75 1.5v3M5.5 9.5h5" />
  </Icon>
);

export const Bell = () => (
  <Icon>
    <path d="M3.25 11.5h9.5l-1.25-2V6.75a3.5 3.5 0 00-7 0V9.5l-1.25 2zM6.75 13.75h2.5" />
  </Icon>
);

export const Printer = () => (
  <Icon>
    <path d="M4.5 6V2.25h7V6M4.5 11.5H2.75v-4.5a1 1 0 011-1h8.5a1 1 0 011 1v4.5H11.5" />
    <path d="M4.5 9.5h7v4.25h-7z" />
  </Icon>
);

export const Padlock = () => (
  <Icon>
    <rect x="3" y="7" width="10" height="6.75" rx="1.5" />
    <path d="M5 7V5a3 3 0 016 0v2" />
  </Icon>
);

export const Gear = () => (
  <Icon>
    <circle cx="8" cy="8" r="2" />
    <path d="M8 1.75v1.75M8 12.5v1.75M1.75 8H3.5M12.5 8h1.75M3.58 3.58l1.24 1.24M11.18 11.18l1.24 1.24M3.58 12.42l1.24-1.24M11.18 4.82l1.24-1.24" />
    <circle cx="8" cy="8" r="4.5" />
  </Icon>
);

export const Magnifier = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="M10.25 10.25l3.5 3.5" />
  </Icon>
);

export const Person = () => (
  <Icon>
    <circle cx="8" cy="5" r="2.75" />
    <path d="M2.75 13.75c.5-3 2.6-4.5 5.25-4.5s4.75 1.5 5.25 4.5" />
  </Icon>
);
