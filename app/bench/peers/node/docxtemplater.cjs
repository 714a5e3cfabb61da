// Docxtemplater: a document is a new instance on the template's bytes; what it parsed cannot be used again.
"use strict";
const fs = require("node:fs");
const Docxtemplater = require("docxtemplater");
const PizZip = require("pizzip");
const { race } = require("./racing.cjs");

race("mustache.docx", (file, data) => {
  const template = fs.readFileSync(file);
  return () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(data);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
});
