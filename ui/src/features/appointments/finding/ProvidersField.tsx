import { Checkbox, CheckboxGroup } from "react-aria-components";

import type { ProviderColumn } from "../../../api/bindings";
import { FieldLabel, FieldNotes } from "../../../shared/components/FieldParts";
import { Check } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";

type Props = {
  providers: readonly ProviderColumn[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Whose books are searched; all of them while nobody is chosen. */
export function ProvidersField({ providers, chosen, onChange }: Props) {
  const t = useWords();
  return (
    <CheckboxGroup className="field find-providers" value={[...chosen]} onChange={onChange}>
      <FieldLabel label={t("find-provider")} />
      <div className="resources">
        {providers.map(({ id, name }) => (
          <Checkbox key={id} value={id} className="checkbox">
            {({ isSelected }) => (
              <>
                <span className="checkbox-box">{isSelected ? <Check /> : null}</span>
                <bdi>{name}</bdi>
              </>
            )}
          </Checkbox>
        ))}
      </div>
      <FieldNotes hint={chosen.length === 0 ? t("find-provider-any") : undefined} />
    </CheckboxGroup>
  );
}
