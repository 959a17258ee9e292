// The console's few pictures: strokes on a grid of 24.
const paths = {
  add: "M12 5v14M5 12h14",
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M19 12H5M11 6l-6 6 6 6",
  book: "M4 5.5A2.5 2.5 0 0 1 6.500 3H20v15H6.500A2.500 2.500 0 0 0 4 20.500zM4 20.500A2.500 2.500 0 0 0 6.500 21H20",
  chat: "M20 15a2 2 0 0 1-2 2H8l-4 4V5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2z",
  check: "M5 12.500l4.500 4.500L19 7.500",
  close: "M6 6l12 12M18 6L6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  edit: "M4 20h4L19 9l-4-4L4 16zM13.500 6.500l4 4",
  export: "M12 4v11M7.500 10.500L12 15l4.500-4.500M5 20h14",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  gauge: "M4 18a8 8 0 1 1 16 0M12 18l4-6",
  key: "M14.500 9.500a4 4 0 1 1-3.500-3.970 4 4 0 0 1 3.500 3.970zM13 12l7 7M17 16l2-2",
  language: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  link: "M10 14a4 4 0 0 0 5.660 0l3-3a4 4 0 0 0-5.660-5.660l-1 1M14 10a4 4 0 0 0-5.660 0l-3 3a4 4 0 0 0 5.660 5.660l1-1",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  note: "M5 4h14v10l-6 6H5zM19 14h-6v6",
  out: "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.5-4 4-6 8-6s7.500 2 8 6",
  pin: "M9 4h6l-1 6 4 4H6l4-4zM12 14v6",
  retry: "M20 11a8 8 0 1 0-2.300 6M20 5v6h-6",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5",
  send: "M12 19V5M6 11l6-6 6 6",
  settings: "M4 7h10M18 7h2M4 17h2M10 17h10M14 5v4M8 15v4",
  shield: "M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6z",
  stop: "M7 7h10v10H7z",
  tag: "M3 11V4h7l10 10-7 7zM7 8h.01",
  theme: "M12 4a8 8 0 1 0 8 8 6 6 0 0 1-8-8z",
  trash: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
  upload: "M12 16V5M7.500 9.500L12 5l4.500 4.500M5 20h14",
  warn: "M12 4l9 16H3zM12 10v4M12 17h.01",
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line turn with the writing. */
const turning: ReadonlySet<IconName> = new Set(["arrow", "back", "out"]);

export const Icon = ({ name }: { name: IconName }) => (
  <svg class={turning.has(name) ? "icon mirrored" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
