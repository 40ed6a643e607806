import type {Decision} from "../../src/index.ts";
import type {Open} from "./shared.ts";

export type Deciding = Open & {readonly decide: (next: readonly Decision[]) => void};
