/** A share of a whole as a bar, and a mark to compare it with. Said by the words beside it. */
export function Shares({
  share,
  mark,
  markLabel,
}: {
  share: number | null;
  mark: number;
  markLabel: string;
}) {
  return (
    <div class="shares-bar" aria-hidden="true">
      <span class="shares-part" style={{width: `${100 * (share ?? 0)}%`}} />
      <span class="shares-mark" style={{left: `${100 * mark}%`}}>
        {markLabel}
      </span>
    </div>
  );
}
