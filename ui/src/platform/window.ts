// The native window. Only this folder, and the generated bindings, know that Tauri is behind it.
import { getCurrentWindow } from "@tauri-apps/api/window";

const PRODUCT = "Lamplight";

/** Names what is open in the title of the window; `null` for the product's name alone. Never a patient. */
export function setWindowTitle(name: string | null): void {
  const title = name === null ? PRODUCT : `${name} – ${PRODUCT}`;
  document.title = title;
  // The shell may not grant it to this window; the title inside the page is set all the same.
  if ("__TAURI_INTERNALS__" in window)
    getCurrentWindow()
      .setTitle(title)
      .catch(() => undefined);
}
