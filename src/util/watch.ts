/** What a long computation reports, and how it is told to stop. */
export interface Watch {
  /** Called between blocks of work with what is being done and how much of it: 0 … 1. */
  readonly onProgress?: (stage: string, fraction: number) => void;
  /** Called where a step has let go of about so many bytes: who can may free them before as many are taken again. */
  readonly onLetGo?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Reports progress, and throws the signal's reason when the work is to stop. Call it between blocks. */
export function checkpoint({onProgress, signal}: Watch, stage: string, fraction: number): void {
  signal?.throwIfAborted();
  onProgress?.(stage, fraction);
}

/** A watch whose whole range is the part from … to of another: for stages inside a stage. */
export function part(watch: Watch, from: number, to: number): Watch {
  const {onProgress} = watch;
  if (onProgress === undefined) return watch;
  return {
    ...watch,
    onProgress: (stage, fraction) => onProgress(stage, from + (to - from) * fraction),
  };
}
