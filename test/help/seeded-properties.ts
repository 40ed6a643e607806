import fc from "fast-check";

/** Properties try the same cases in every run; `FC_SEED=<whole number>` tries others. */
fc.configureGlobal({seed: Number(process.env.FC_SEED ?? 1)});
