// Writes the samples in data/samples anew from their sources: npm run sample
import {writeFileSync} from "node:fs";
import {networkScientistsText} from "./network-scientists.ts";
import {sampleText} from "./sample.ts";

writeFileSync("data/samples/seeds.json", await sampleText());
writeFileSync("data/samples/network-scientists.net", await networkScientistsText());
console.log("data/samples is written");
