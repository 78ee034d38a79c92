import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";

import type { Weekday } from "../../../api/bindings";
import { ChevronDown } from "../../../shared/components/icons";
import { useWords } from "../../../shared/use-words";
import { WEEKDAYS } from "./week-draft";

import "../../../shared/components/Menu.css";

const WORKING: readonly Weekday[] = WEEKDAYS.slice(0, 5);

type Props = { from: Weekday; onCopy: (to: readonly Weekday[]) => void };

/** Copies the hours of one day to others: to the working days, to all, or to one. */
export function CopyMenu({ from, onCopy }: Props) {
  const t = useWords();
  const others = (all: readonly Weekday[]) => all.filter((weekday) => weekday !== from);
  const item = (id: string, words: string, to: readonly Weekday[]) => (
    <MenuItem key={id} id={id} className="menu-item" textValue={words} onAction={() => onCopy(to)}>
      {words}
    </MenuItem>
  );
  const day = t(`weekday-${from}`);
  return (
    <MenuTrigger>
      <Button className="button button-quiet button-normal" aria-label={t("hours-copy-day", { day })}>
        {t("hours-copy")}
        <ChevronDown />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={t("hours-copy-day", { day })}>
          {item("working", t("hours-copy-working"), others(WORKING))}
          {item("all", t("hours-copy-all"), others(WEEKDAYS))}
          {others(WEEKDAYS).map((weekday) => item(weekday, t(`weekday-${weekday}`), [weekday]))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
