import type {QuestionOutput} from "../../src/jobs/questions.ts";
import type {Compared} from "../state/two-sides.ts";
import type {Open} from "./shared.ts";

/** What the parts of the compare view are given: who or what stands on each side, and what was found of both. */
export type Sided = Open & {
  readonly of: Compared["of"];
  readonly names: readonly [string, string];
  readonly compared: Compared;
  readonly found: QuestionOutput<"compare">;
};
