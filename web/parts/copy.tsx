import {useState} from "preact/hooks";
import {words} from "../words.ts";

/** Puts a text on the clipboard and says that it did; where it may not, says that too. */
export function CopyButton({
  text,
  label,
  primary = false,
}: {
  text: string;
  label: string;
  primary?: boolean;
}) {
  const [said, say] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.shell.copied);
    } catch {
      say(words.shell.notCopied);
    }
  };
  return (
    <span class="copy">
      <button
        type="button"
        class={primary ? "button primary" : "button"}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <span class="quiet" role="status">
        {said}
      </span>
    </span>
  );
}
