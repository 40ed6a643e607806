/** A number in a sentence, and what it opens; null where it opens nothing. */
export interface ToldNumber {
  readonly text: string;
  readonly onClick: (() => void) | null;
  /** What it counts, for those who hear it alone. */
  readonly label?: string;
}

/** Marks stand where the numbers will: letters that no text has. */
const FIRST_MARK = 0xe000;

/** A sentence of words whose numbers open what they count: `say` is given a mark for each, and so decides their order. */
export function Told({
  say,
  numbers,
}: {
  say: (...numbers: string[]) => string;
  numbers: readonly ToldNumber[];
}) {
  const marks = numbers.map((_, i) => String.fromCharCode(FIRST_MARK + i));
  return (
    <>
      {say(...marks)
        .split(/([\ue000-\ue0ff])/)
        .map((part, i) => {
          const number = i % 2 === 0 ? undefined : numbers[part.charCodeAt(0) - FIRST_MARK];
          if (number === undefined) return part;
          const {text, onClick, label} = number;
          return onClick === null ? (
            text
          ) : (
            <button
              key={i}
              type="button"
              class="link"
              aria-label={label === undefined ? undefined : `${text} ${label}`}
              onClick={onClick}
            >
              {text}
            </button>
          );
        })}
    </>
  );
}
