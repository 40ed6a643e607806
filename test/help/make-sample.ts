// Writes data/samples/seeds.json anew from the two pages: npm run sample
import {writeFileSync} from "node:fs";
import {sampleText} from "./sample.ts";

writeFileSync("data/samples/seeds.json", await sampleText());
console.log("data/samples/seeds.json is written");
