import type { ProviderDetails } from "../../../api/bindings";

/** `Ana Rivera, MD`. */
export function providerName({ given, family, title }: ProviderDetails): string {
  return `${given} ${family}${title ? `, ${title}` : ""}`;
}
