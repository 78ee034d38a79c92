// What stands beside the schedule, in the order of its tabs.
import { waitlistTab } from "../features/waitlist";
import type { SideTab } from "../shared/schedule-side";

export const SCHEDULE_SIDE: readonly SideTab[] = [waitlistTab];
