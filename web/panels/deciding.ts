import type {Decision} from "../../src/index.ts";
import type {Open} from "./shared.ts";

/** What the parts of the identity view are given: the app, and a way to put decisions in place of those that there are. */
export type Deciding = Open & {readonly decide: (next: readonly Decision[]) => void};
