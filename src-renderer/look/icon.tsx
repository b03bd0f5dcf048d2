/** Line signs of one weight, 16 px; always beside a word, so hidden from screen readers. */
const paths = {
  late: 'M8 2.2 14.4 13.5H1.6ZM8 6.4v3.4M8 11.6v.2',
  soon: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 2.8V8l2.2 1.6',
  done: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5.2 8.2l2 2 3.6-4',
  paused: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.6 5.8v4.4M9.4 5.8v4.4',
  open: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.2v4M8 4.8v.2',
  check: 'M3.4 8.4l3 3 6.2-6.6',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6.2 8 10l4-3.8',
  left: 'M9.8 4 6 8l3.8 4',
  right: 'M6.2 4 10 8l-3.8 4',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4Zm3.2 7.4 3.3 3.3',
  calendar: 'M2.8 4h10.4v9.2H2.8ZM2.8 6.8h10.4M5.4 2.6V5M10.6 2.6V5',
  print: 'M4.4 6V2.8h7.2V6M4.4 11H2.6V6h10.8v5h-1.8M4.4 9.2h7.2v4H4.4Z',
  save: 'M8 2.6v7.2M5 7l3 3 3-3M2.8 11.2v2h10.4v-2',
  mail: 'M2.2 4h11.6v8.4H2.2Zm0 .4L8 9l5.8-4.6',
  today: 'M2.8 4h10.4v9.2H2.8ZM2.8 6.8h10.4M5.8 9.8l1.6 1.6 2.8-3',
  register: 'M3 3h10v10.4H3ZM5.4 6h5.2M5.4 8.4h5.2M5.4 10.8h3',
  recap: 'M3 13.2V8.4M6.4 13.2V5.2M9.8 13.2V7M13.2 13.2V3',
  settings: 'M2.8 5h6M11.4 5h1.8M2.8 11h1.8M7.2 11h6M10 3.4v3.2M5.8 9.4v3.2',
  help: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.7-.8 1.2M8 11.2v.2',
  person: 'M8 2.8a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2ZM3 13.4c.4-2.6 2.4-4 5-4s4.6 1.4 5 4',
  shield: 'M8 2 13 4v4c0 3-2.2 5-5 6-2.8-1-5-3-5-6V4ZM5.8 8l1.6 1.6 2.8-3',
  lock: 'M4 7.400h8v6H4ZM5.6 7.400V5.400a2.4 2.4 0 0 1 4.8 0v2',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
