export { FirstRun } from "./first-run/FirstRun";
export { LockScreen } from "./lock/LockScreen";
export { MySignInSection } from "./MySignInSection";
export { SignIn } from "./sign-in/SignIn";
export { Trouble } from "./Trouble";
export { useLock, useSignOut } from "./use-access.mutation";
