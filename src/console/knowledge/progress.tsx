// How far something is.
interface ProgressProps {
  label: string;
  /** From 0 to 1; null: nobody knows */
  share: number | null;
}

export const Progress = ({ label, share }: ProgressProps) => (
  <progress class="progress" aria-label={label} max={1} {...(share === null ? {} : { value: share })} />
);
