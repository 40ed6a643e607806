/** Moves the focus among the marks of a chart by arrow keys, Home and End: one mark at a time can be tabbed to. */
export function walkMarks(event: KeyboardEvent): void {
  const box = event.currentTarget as Element;
  const marks = [...box.querySelectorAll<SVGElement | HTMLElement>("[data-mark]")];
  const at = marks.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const to = placeAfter(event.key, at, marks.length);
  if (to === null) return;
  event.preventDefault();
  marks[to].focus();
}

/** The place that a key leads to among `count` places; null for other keys. */
export function placeAfter(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, at + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** What makes a drawn shape a button: reached by keyboard, pressed by Enter and the space bar. */
export function markProps(
  label: string,
  isFirst: boolean,
  onPress: () => void,
  isPressed?: boolean,
) {
  return {
    "data-mark": true,
    role: "button" as const,
    tabIndex: isFirst ? 0 : -1,
    "aria-label": label,
    ...(isPressed === undefined ? {} : {"aria-pressed": isPressed}),
    onClick: onPress,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onPress();
    },
  };
}
