import type {Stage} from "./stage-types.ts";

/** The stage that is on the screen now, for the one thing that only it can do: its picture as a file. */
export const stageHandle: {current: Stage | null} = {current: null};
