import type { FluentVariable } from "@fluent/bundle";
import { useLocalization } from "@fluent/react";
import { useMemo } from "react";

export type Words = (id: string, args?: Record<string, FluentVariable>) => string;

/** Looks words up by id in the language of the window: `const t = useWords(); t("sign-in-title")`. */
export function useWords(): Words {
  const { l10n } = useLocalization();
  return useMemo<Words>(() => (id, args) => l10n.getString(id, args ?? null), [l10n]);
}
