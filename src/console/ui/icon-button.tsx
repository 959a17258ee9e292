// A button that shows a picture and says its name to those who listen, and to those who wait over it.
import { Icon, type IconName } from "./icon.tsx";

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick?: (event: MouseEvent) => void;
  type?: "button" | "submit";
  kind?: "plain" | "main" | "danger";
  isSmall?: boolean;
  disabled?: boolean;
  expanded?: boolean;
  pressed?: boolean;
}

export const IconButton = (props: IconButtonProps) => {
  const { icon, label, onClick, type = "button", kind = "plain", isSmall, disabled, expanded, pressed } = props;
  return (
    <button
      class={`button icon ${kind}${isSmall ? " small" : ""}`}
      type={type}
      aria-label={label}
      title={label}
      disabled={disabled}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
};
