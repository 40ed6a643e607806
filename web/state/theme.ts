import type {Theme} from "./state.ts";

const KEY = "coterie-theme";

/** The theme that was chosen last; "auto" follows the system. */
export function keptTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : "auto";
  } catch {
    return "auto"; // storage can be forbidden
  }
}

/** Remembers the theme and puts it on the page. */
export function keepTheme(theme: Theme): void {
  showTheme(theme);
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // it holds until the page is closed
  }
}

export function showTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
