import type { SideTab } from "../../shared/schedule-side";
import { FreedBar } from "./FreedBar";
import { useWaitingCount } from "./use-waitlist.query";
import { WaitlistTab } from "./WaitlistTab";

/** Who would come earlier, beside the schedule. */
export const waitlistTab: SideTab = {
  id: "waitlist",
  Content: WaitlistTab,
  Bar: FreedBar,
  useCount: useWaitingCount,
};
