import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from "react-aria-components";

import { LANGUAGES } from "../../words";
import { APPEARANCES, usePreferences } from "../preferences";
import { useWords } from "../use-words";
import { Check, ChevronDown } from "./icons";
import "./Menu.css";

/** Sections of a menu in which language and appearance are chosen. */
export function PreferenceSections() {
  const t = useWords();
  const { language, setLanguage, appearance, setAppearance } = usePreferences();
  return (
    <>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[appearance]}
        onSelectionChange={(keys) => {
          const chosen = APPEARANCES.find((one) => keys !== "all" && keys.has(one));
          if (chosen) setAppearance(chosen);
        }}
      >
        <Header className="menu-header">{t("preferences-appearance")}</Header>
        {APPEARANCES.map((one) => (
          <Choice key={one} id={one} label={t(`appearance-${one}`)} />
        ))}
      </MenuSection>
      <MenuSection
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => {
          const chosen = LANGUAGES.find((one) => keys !== "all" && keys.has(one));
          if (chosen) setLanguage(chosen);
        }}
      >
        <Header className="menu-header">{t("preferences-language")}</Header>
        {LANGUAGES.map((one) => (
          <Choice key={one} id={one} label={t(`language-${one}`)} />
        ))}
      </MenuSection>
    </>
  );
}

function Choice({ id, label }: { id: string; label: string }) {
  return (
    <MenuItem id={id} textValue={label} className="menu-item">
      {({ isSelected }) => (
        <>
          <span className="menu-mark">{isSelected ? <Check /> : null}</span>
          <Text slot="label">{label}</Text>
        </>
      )}
    </MenuItem>
  );
}

/** The menu of language and appearance for screens where nobody is signed in. */
export function PreferencesMenu() {
  const t = useWords();
  return (
    <MenuTrigger>
      <Button className="menu-button">
        {t("preferences-title")}
        <ChevronDown />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={t("preferences-title")}>
          <PreferenceSections />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
