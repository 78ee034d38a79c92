import { useMemo } from "react";
import { useLocale } from "react-aria-components";

/** Languages spoken in clinics, the more frequent ones of the United States first; American Sign Language is `ase`. */
const TAGS = "en es zh vi tl ko ru ar fr ht pt de hi pl it ja fa ur bn gu pa te ta so am uk hmn ase".split(" ");

/** Their names in the language of the window. */
export function useLanguages(chosen: readonly string[]) {
  const { locale } = useLocale();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
    const nameOf = (tag: string) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    };
    const choices = TAGS.filter((tag) => !chosen.includes(tag)).map((id) => ({ id, label: nameOf(id) }));
    return { nameOf, choices };
  }, [chosen, locale]);
}
