// Prints how many quads N3.js, or jsonld.js for JSON-LD, reads from each file that is named: node count.js FILE...
"use strict";
const fs = require("fs");
const { Parser } = require("n3");

const FORMATS = { ttl: "Turtle", trig: "TriG", nt: "N-Triples", nq: "N-Quads" };

async function count(path) {
  const text = fs.readFileSync(path, "utf8");
  const suffix = path.split(".").pop();
  if (suffix === "jsonld") {
    const offline = async (url) => { throw new Error(`${url} would be fetched`); };
    const quads = await require("jsonld").toRDF(JSON.parse(text), { documentLoader: offline });
    return quads.length;
  }
  return new Parser({ format: FORMATS[suffix] }).parse(text).length;
}

(async () => {
  for (const path of process.argv.slice(2)) console.log(await count(path));
})();
