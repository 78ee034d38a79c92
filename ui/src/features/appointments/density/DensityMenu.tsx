import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from "react-aria-components";

import { Check, ChevronDown } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { DENSITIES, useDensity } from "./density";

type Props = { wholeDay: boolean; onWholeDay: (whole: boolean) => void };

const HOURS = ["opening", "whole"] as const;

/** How the grid is drawn: which hours, and how much room a quarter of an hour has. */
export function DensityMenu({ wholeDay, onWholeDay }: Props) {
  const t = useWords();
  const { density, setDensity } = useDensity();
  return (
    <MenuTrigger>
      <Button className="menu-button">
        {t("density-menu")}
        <ChevronDown />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={t("density-menu")}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[wholeDay ? "whole" : "opening"]}
            onSelectionChange={(keys) => onWholeDay(keys !== "all" && keys.has("whole"))}
          >
            <Header className="menu-header">{t("density-hours")}</Header>
            {HOURS.map((each) => (
              <Choice key={each} id={each} label={t(`density-hours-${each}`)} />
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[density]}
            onSelectionChange={(keys) => {
              const chosen = DENSITIES.find((each) => keys !== "all" && keys.has(each));
              if (chosen) setDensity(chosen);
            }}
          >
            <Header className="menu-header">{t("density-title")}</Header>
            {DENSITIES.map((each) => (
              <Choice key={each} id={each} label={t(`density-${each}`)} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
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
