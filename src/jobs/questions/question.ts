import type {Analysis} from "../../analysis/analysis.ts";
import type {Executor} from "../../analysis/splits.ts";
import type {Watch} from "../../util/watch.ts";

/** How an answer is followed while it is being made. */
export interface AskWatch extends Watch {
  /** Takes what there is of the answer by now: the page may show it. */
  readonly onPartial?: (output: unknown) => void;
  /** Aborts when what there is by now is enough: the answer is to end with it. */
  readonly enough?: AbortSignal;
  /** Computes what can be shared out; the answer does not depend on it. */
  readonly execute?: Executor;
}

/** Something that is asked about an open analysis. What goes in and out is plain data that can be cloned. */
export type Question<Input, Output> = (
  analysis: Analysis,
  input: Input,
  watch: AskWatch,
) => Output | Promise<Output>;

/** Keeps what `make` gives for as long as the analysis is held: an index that several questions use is made once. */
export function keptFor<Made extends object>(
  make: (analysis: Analysis, watch: Watch) => Made,
): (analysis: Analysis, watch: Watch) => Made {
  const known = new WeakMap<Analysis, Made>();
  return (analysis, watch) => {
    const made = known.get(analysis) ?? make(analysis, watch);
    known.set(analysis, made);
    return made;
  };
}
