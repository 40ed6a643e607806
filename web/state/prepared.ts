import {type Analysis, EVERYTHING, mapNetwork, sceneInLots} from "../../src/index.ts";
import {inSlices} from "../stage/slices.ts";
import {fitting} from "./drawn.ts";
import {firstEncoding} from "./open-corpus.ts";

/**
 * Resolves when the picture that an analysis is shown by at first is made: whoever asks for it then has it at once. It
 * is made a few milliseconds at a time, so that the page answers meanwhile.
 */
export function prepared(analysis: Analysis): Promise<void> {
  const {network, ...encoding} = firstEncoding(analysis);
  const drawn = mapNetwork(analysis, network);
  const sound = fitting(analysis, drawn, {network, ...encoding});
  const steps = sceneInLots(analysis, sound, EVERYTHING, drawn);
  return new Promise(resolve => void inSlices(steps, resolve));
}
