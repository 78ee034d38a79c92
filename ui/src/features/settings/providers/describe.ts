import type { ProviderDetails, UserView } from "../../../api/bindings";
import { useWords } from "../../../shared/use-words";
import type { Fact } from "../editing/facts";
import { useLanguages } from "./languages";

const NONE: readonly string[] = [];

/** A provider in words, line by line; what is not known says so. */
export function useDescribeProvider(users: readonly UserView[]): (details: ProviderDetails) => Fact[] {
  const t = useWords();
  const { nameOf } = useLanguages(NONE);
  return ({ given, family, title, user, profile, active }) => {
    const { npi, specialty, languages = [], default_minutes: minutes, accepting_new: accepting = true } = profile;
    const account = users.find(({ id }) => id === user);
    return [
      { label: t("provider-given"), value: given },
      { label: t("provider-family"), value: family },
      { label: t("provider-title"), value: title ?? t("settings-not-given") },
      { label: t("provider-specialty"), value: specialty ?? t("provider-no-specialty") },
      { label: t("provider-npi"), value: npi ? t("provider-npi-is", { npi }) : t("provider-no-npi") },
      {
        label: t("provider-languages"),
        value: languages.length === 0 ? t("provider-no-languages") : languages.map(nameOf).join(", "),
      },
      { label: t("provider-minutes"), value: t("provider-minutes-are", { minutes: minutes ?? 30 }) },
      { label: t("provider-accepting"), value: t(accepting ? "provider-accepts" : "provider-accepts-not") },
      {
        label: t("provider-account"),
        value: user === null ? t("provider-no-account") : t("provider-account-is", { name: account?.user_name ?? "?" }),
      },
      { label: t("provider-book"), value: t(active ? "provider-active" : "provider-inactive") },
    ];
  };
}
