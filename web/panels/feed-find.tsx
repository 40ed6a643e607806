import {useState} from "preact/hooks";
import type {FeedInput} from "../../src/jobs/questions/feed.ts";
import {pastedPaper} from "../facts/pasted.ts";
import {Segmented} from "../parts/controls.tsx";
import {words} from "../words.ts";

/** Finds papers by words that they hold, or by being like a text that is pasted. */
export function FeedFind({
  text,
  onText,
  onLike,
}: {
  text: string;
  onText: (text: string) => void;
  onLike: (like: FeedInput["like"]) => void;
}) {
  const said = words.views2.feed;
  const [by, setBy] = useState<"words" | "text">("words");
  const [pasted, setPasted] = useState("");
  return (
    <>
      <Segmented
        label={said.findBy}
        value={by}
        choices={[
          {value: "words", label: said.byWords},
          {value: "text", label: said.byText},
        ]}
        onChange={setBy}
      />
      {by === "words" ? (
        <input
          type="search"
          class="field wide"
          aria-label={said.find}
          placeholder={said.find}
          value={text}
          onInput={event => onText(event.currentTarget.value)}
        />
      ) : (
        <form
          class="feed-paste"
          onSubmit={event => {
            event.preventDefault();
            if (pasted.trim() !== "") onLike(pastedPaper(pasted));
          }}
        >
          <textarea
            class="field wide"
            rows={3}
            dir="auto"
            aria-label={said.paste}
            placeholder={said.paste}
            value={pasted}
            onInput={event => setPasted(event.currentTarget.value)}
          />
          <button type="submit" class="button accent" disabled={pasted.trim() === ""}>
            {said.findLike}
          </button>
        </form>
      )}
    </>
  );
}
