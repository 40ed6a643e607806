export interface Figure {
  readonly label: string;
  readonly value: string;
  /** One sentence that says what it is; shown on hover. */
  readonly meaning?: string | undefined;
  readonly onClick?: (() => void) | undefined;
}

/** Up to four numbers in a row, each with its word; those that lead somewhere are buttons. */
export function Figures({figures}: {figures: readonly Figure[]}) {
  return (
    <dl class="figures">
      {figures.map(({label, value, meaning, onClick}) => (
        <div key={label} title={meaning}>
          <dt>{label}</dt>
          <dd>
            {onClick === undefined ? (
              value
            ) : (
              <button type="button" onClick={onClick} aria-label={`${value} ${label}`}>
                {value}
              </button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
