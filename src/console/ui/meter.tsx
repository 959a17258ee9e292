// How much of something is used: green, from 80 % on amber, red where nothing is left.
interface MeterProps {
  label: string;
  used: number;
  limit: number;
}

export const warnFrom = 0.8;

export function Meter({ label, used, limit }: MeterProps) {
  const share = limit === 0 ? 1 : Math.min(1, used / limit);
  const state = share >= 1 ? "bad" : share >= warnFrom ? "warn" : "";
  return (
    <span class={`meter ${state}`}>
      <meter class="visually-hidden" aria-label={label} min={0} max={limit} value={used} />
      <span style={{ inlineSize: `${share * 100}%` }} />
    </span>
  );
}
