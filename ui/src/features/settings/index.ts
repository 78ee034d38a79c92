export { ClinicSection } from "./clinic/ClinicSection";
export { HoursSection } from "./hours/HoursSection";
export { ProvidersSection } from "./providers/ProvidersSection";
export { ResourcesSection } from "./resources/ResourcesSection";
export { SettingsPlace } from "./SettingsPlace";
export type { SectionProps, SettingsSection } from "./section";
export { UsersSection } from "./users/UsersSection";
export { VisitTypesSection } from "./visit-types/VisitTypesSection";
