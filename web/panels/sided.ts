import type {QuestionOutput} from "../../src/jobs/questions.ts";
import type {Compared} from "../state/two-sides.ts";
import type {Open} from "./shared.ts";

export type Sided = Open & {
  readonly of: Compared["of"];
  readonly names: readonly [string, string];
  readonly compared: Compared;
  readonly found: QuestionOutput<"compare">;
};
