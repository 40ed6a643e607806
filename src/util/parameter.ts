/**
 * One thing that can be chosen, described once: command-line options, forms, help and the check of
 * what came in are all made from it.
 */
export type Parameter = NumberParameter | ChoiceParameter | FlagParameter | ListParameter;

interface Described {
  /** Name in options objects and configuration files: "maxAuthors". */
  readonly id: string;
  /** Name in forms, in sentence case. */
  readonly label: string;
  /** One sentence that says what it does. */
  readonly meaning: string;
}

export interface NumberParameter extends Described {
  readonly type: "number" | "integer";
  /** Least and greatest value allowed; null = no bound. */
  readonly range: readonly [number | null, number | null];
  /** Null = decided from the corpus, as `meaning` says. */
  readonly default: number | null;
  readonly unit: string | null;
}

export interface ChoiceParameter extends Described {
  readonly type: "choice";
  readonly choices: readonly {readonly value: string; readonly label: string}[];
  readonly default: string;
}

export interface FlagParameter extends Described {
  readonly type: "flag";
  readonly default: boolean;
}

/** Several of a fixed set of names. */
export interface ListParameter extends Described {
  readonly type: "list";
  readonly choices: readonly string[];
  readonly default: readonly string[];
}

/**
 * Checks one value against its parameter and gives it back.
 * Throws a RangeError or TypeError that names the parameter, what was expected and what came.
 */
export function checked(parameter: Parameter, value: unknown): unknown {
  const {id} = parameter;
  switch (parameter.type) {
    case "integer":
    case "number": {
      if (value === null && parameter.default === null) return null;
      if (typeof value !== "number" || !Number.isFinite(value))
        throw new TypeError(`${id}: expected a number, got ${shown(value)}`);
      if (parameter.type === "integer" && !Number.isInteger(value))
        throw new RangeError(`${id}: expected a whole number, got ${value}`);
      const [least, most] = parameter.range;
      if ((least !== null && value < least) || (most !== null && value > most))
        throw new RangeError(`${id}: expected ${rangeText(parameter.range)}, got ${value}`);
      return value;
    }
    case "choice": {
      const values = parameter.choices.map(choice => choice.value);
      if (typeof value !== "string" || !values.includes(value))
        throw new RangeError(`${id}: expected one of ${values.join(", ")}, got ${shown(value)}`);
      return value;
    }
    case "flag":
      if (typeof value !== "boolean")
        throw new TypeError(`${id}: expected true or false, got ${shown(value)}`);
      return value;
    case "list": {
      if (!Array.isArray(value)) throw new TypeError(`${id}: expected a list, got ${shown(value)}`);
      const strange = value.find(item => !parameter.choices.includes(item));
      if (strange !== undefined)
        throw new RangeError(
          `${id}: expected some of ${parameter.choices.join(", ")}, got ${shown(strange)}`,
        );
      return value;
    }
  }
}

/** "at least 1", "0 to 1", "any number". */
export function rangeText([least, most]: readonly [number | null, number | null]): string {
  if (least !== null && most !== null) return `${least} to ${most}`;
  if (least !== null) return `at least ${least}`;
  if (most !== null) return `at most ${most}`;
  return "any number";
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value);
