export { RecallsPlace } from "./RecallsPlace";
