// One number that matters, with its name.
interface FigureProps {
  label: string;
  value: string;
  hint?: string | undefined;
}

export const Figure = ({ label, value, hint }: FigureProps) => (
  <div class="figure-of">
    <dt class="soft small">{label}</dt>
    <dd>
      <span class="figure">{value}</span>
      {hint && <span class="soft small"> {hint}</span>}
    </dd>
  </div>
);
