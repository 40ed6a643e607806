import {readFileSync} from "node:fs";
import {casesOf} from "./runner/case.ts";
import {failure} from "./runner/run.ts";

// npm run -s golden -- <file…>: runs files of cases and says how many hold.

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: npm run -s golden -- <file of cases> …");
  process.exitCode = 2;
} else {
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    try {
      for (const known of casesOf(readFileSync(file, "utf8"))) {
        const why = failure(known);
        if (why === null) passed += 1;
        else {
          failed += 1;
          console.log(`${known.id} (${known.metric}): ${why}`);
        }
      }
    } catch (error) {
      failed += 1;
      console.log(`${file}: ${(error as Error).message}`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
