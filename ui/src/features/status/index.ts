export { StatusStrip } from "./StatusStrip";
