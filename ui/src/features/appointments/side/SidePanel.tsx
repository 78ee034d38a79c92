import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";

import { useWords } from "../../../shared/use-words";
import type { BesideSchedule, SideTab } from "../../../shared/schedule-side";

import "./side.css";

/** The tab of the appointment that is selected; it is always there. */
export const DETAILS = "details";

type Props = {
  tabs: readonly SideTab[];
  shown: string;
  onShown: (tab: string) => void;
  beside: BesideSchedule;
  /** The details of the selected appointment. */
  children: ReactNode;
};

/** The panel beside the day: details of what is selected, and what other features put here. */
export function SidePanel({ tabs, shown, onShown, beside, children }: Props) {
  const t = useWords();
  if (tabs.length === 0) return children;
  const isEmpty = shown === DETAILS && beside.selected === null;
  return (
    <Tabs
      className="side"
      selectedKey={shown}
      onSelectionChange={(key) => onShown(String(key))}
      data-empty={isEmpty || undefined}
    >
      <TabList className="side-tabs" aria-label={t("side-title")}>
        <Tab id={DETAILS} className="side-tab">
          {t("side-details")}
        </Tab>
        {tabs.map((tab) => (
          <CountedTab key={tab.id} tab={tab} clinic={beside.clinic.id} />
        ))}
      </TabList>
      <TabPanel id={DETAILS} className="side-content">
        {children}
      </TabPanel>
      {tabs.map(({ id, Content }) => (
        <TabPanel key={id} id={id} className="side-content">
          <Content {...beside} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

const NO_COUNT = () => null;

function CountedTab({ tab, clinic }: { tab: SideTab; clinic: string }) {
  const t = useWords();
  const useCount = tab.useCount ?? NO_COUNT;
  const count = useCount(clinic);
  return (
    <Tab id={tab.id} className="side-tab">
      {t(`side-${tab.id}`)}
      {count !== null && count > 0 ? <span className="side-count">{count}</span> : null}
    </Tab>
  );
}

/** The bars over the day of all tabs that have one. */
export function SideBars({ tabs, beside, onOpen }: Pick<Props, "tabs" | "beside"> & { onOpen: (tab: string) => void }) {
  return tabs.map(({ id, Bar }) => (Bar ? <Bar key={id} {...beside} onOpen={() => onOpen(id)} /> : null));
}
