export { ClinicSection } from "./clinic/ClinicSection";
export { SettingsPlace } from "./SettingsPlace";
export type { SectionProps, SettingsSection } from "./section";
