import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";

import "./Button.css";

type ButtonProps = Omit<AriaButtonProps, "className" | "style"> & {
  /** `primary` at most once on a screen; `danger` for what cannot be taken back. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "normal" | "large";
};

/** A button whose words say what happens. While `isPending` it keeps its place and cannot be pressed again. */
export function Button({ variant = "secondary", size = "normal", ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${variant} button-${size}`} />;
}
