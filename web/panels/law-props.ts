import type {LawsAnswer} from "../../src/jobs/questions/laws.ts";
import type {Open} from "./shared.ts";

/** What a card of one law is given: what is open, and how it follows the laws. */
export type LawProps = Open & {readonly laws: LawsAnswer};
