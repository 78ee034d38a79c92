// The native window. With Tauri's own API, and nothing else in this program, behind it.
import { getCurrentWindow } from "@tauri-apps/api/window";

/** Sets the title that the window manager shows. */
export function setWindowTitle(title: string): void {
  document.title = title;
  if ("__TAURI_INTERNALS__" in window) void getCurrentWindow().setTitle(title);
}

/** Closes the window; the shell then ends the program in order. */
export function quit(): void {
  void getCurrentWindow().close();
}
