// What every racer of node does: prints once and keeps the file, then prints as often as it is told.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

exports.race = async (template, print) => {
  const folder = process.argv[2];
  const file = path.join(folder, template);
  const data = JSON.parse(fs.readFileSync(path.join(folder, "data.json"), "utf8"));
  const job = await print(file, data);
  const name = path.basename(process.argv[1], ".cjs");
  fs.writeFileSync(path.join(folder, `${name}.printed.docx`), await job());
  console.log("ready");
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const times = [];
    for (let left = Number(line); left > 0; left--) {
      const begun = process.hrtime.bigint();
      await job();
      times.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
    console.log(JSON.stringify(times));
  }
};
