import type {Signed} from "../facts/papers.ts";
import type {Send} from "../state/messages.ts";

/** Names of a byline in print order; those that are known people lead to them. */
export function SignedNames({names, send}: {names: readonly Signed[]; send: Send}) {
  return names.map(({name, person}, i) => (
    <span key={`${name}${i}`}>
      {i > 0 && ", "}
      {person === null ? (
        <bdi>{name}</bdi>
      ) : (
        <button
          type="button"
          class="link"
          dir="auto"
          onClick={() => send({type: "select", selection: {kind: "person", person}})}
        >
          {name}
        </button>
      )}
    </span>
  ));
}
