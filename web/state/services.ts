/** How the user is known to live services, and what of it this browser may keep. */
export interface Services {
  /** Whether mail address and keys are kept on this computer. */
  readonly keep: boolean;
  /** Whether answers are kept for a day, so that a run that was cut goes on where it stopped. */
  readonly keepAnswers: boolean;
  readonly mail: string;
  /** Source → the user's own key. */
  readonly keys: Readonly<Record<string, string>>;
}

export const NO_SERVICES: Services = {keep: false, keepAnswers: false, mail: "", keys: {}};

const KEY = "coterie-services";

/** What was kept; nothing where the user did not allow it. */
export function keptServices(): Services {
  try {
    return readServices(localStorage.getItem(KEY));
  } catch {
    return NO_SERVICES; // storage can be forbidden
  }
}

/** Keeps what may be kept, and forgets the rest. */
export function keepServices(services: Services): void {
  try {
    const text = servicesText(services);
    if (text === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // it holds until the page is closed
  }
}

/** What is written down; null = nothing may be. */
export function servicesText({keep, keepAnswers, mail, keys}: Services): string | null {
  if (!keep && !keepAnswers) return null;
  return JSON.stringify({keep, keepAnswers, ...(keep ? {mail, keys} : {})});
}

/** What was written down, as far as it has the form that it must have. */
export function readServices(text: string | null): Services {
  if (text === null) return NO_SERVICES;
  try {
    const {keep, keepAnswers, mail, keys} = JSON.parse(text) as Record<string, unknown>;
    const known = typeof keys === "object" && keys !== null ? Object.entries(keys) : [];
    return {
      keep: keep === true,
      keepAnswers: keepAnswers === true,
      mail: typeof mail === "string" ? mail : "",
      keys: Object.fromEntries(
        known.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      ),
    };
  } catch {
    return NO_SERVICES;
  }
}
