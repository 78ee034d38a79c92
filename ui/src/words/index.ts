// All words of the window. English is complete by definition; a test holds every other language to it.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";

export const LANGUAGES = ["en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** `en.ftl` has the words of everywhere; a feature keeps its own in `<feature>.en.ftl`. */
const FILES = import.meta.glob<string>("./*.ftl", { query: "?raw", import: "default", eager: true });

/** The sources of one language, all files together. */
export function sourceOf(language: Language): string {
  const own = Object.entries(FILES).filter(
    ([path]) => path === `./${language}.ftl` || path.endsWith(`.${language}.ftl`),
  );
  return own.map(([, text]) => text).join("\n");
}

/** The words of one language. `transform` is for the pseudo-locale of the tests. */
export function localizationOf(language: Language, transform?: (text: string) => string): ReactLocalization {
  // Without isolation marks: both languages run left to right, and the marks would end up in copied text.
  const bundle = new FluentBundle(language, { useIsolating: false, ...(transform ? { transform } : {}) });
  const errors = bundle.addResource(new FluentResource(sourceOf(language)));
  if (errors.length > 0) throw new Error(`words of ${language}: ${errors.map(String).join("; ")}`);
  return new ReactLocalization([bundle], null);
}

/** The first language of the system that there are words for; English otherwise. */
export function languageOfSystem(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return "en";
}
